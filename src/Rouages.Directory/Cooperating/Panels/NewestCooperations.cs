using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Directory.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Directory.Cooperating.Panels;

/// <summary>The home page shows everybody the cooperations that became public last.</summary>
internal sealed class NewestCooperations(RouagesDb db) : IHomePanel
{
    private const int Shown = 6;

    public int Order => 20;

    public async Task<RenderFragment?> Show(ClaimsPrincipal reader, CancellationToken ct)
    {
        var lines = await db.Set<Cooperation>().AsNoTracking().Public().OrderByDescending(c => c.PublishedAt).ThenBy(c => c.Id).Take(Shown).Lines().ToListAsync(ct);
        return lines.Count == 0 ? null : builder =>
        {
            builder.OpenComponent<NewestPanel>(0);
            builder.AddComponentParameter(1, nameof(NewestPanel.Lines), lines);
            builder.CloseComponent();
        };
    }
}
