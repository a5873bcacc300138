using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Panels;

/// <summary>The home page shows everybody the cooperations that became public last.</summary>
internal sealed class NewestCooperations(RouagesDb db) : IHomePanel
{
    public int Order => Band.Discovering;

    public Func<RenderFragment?> Ask(ClaimsPrincipal reader, QueryBatch batch)
    {
        var lines = batch.Add(PublicCooperations.Last(db));
        return () => lines.Rows.Count == 0 ? null : builder =>
        {
            builder.OpenComponent<NewestPanel>(0);
            builder.AddComponentParameter(1, nameof(NewestPanel.Lines), lines.Rows);
            builder.CloseComponent();
        };
    }
}
