using Microsoft.AspNetCore.Components;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.Planning;

/// <summary>On a cooperation's page, for its members: what is late and what comes next.</summary>
internal sealed class PlanPanel(RouagesDb db, TimeProvider clock) : ICooperationPanel
{
    private const int Shown = 5;

    public int Order => Band.Deciding;

    public Func<RenderFragment?>? Ask(CooperationPlace place, QueryBatch batch)
    {
        if (!place.Allows(Right.SeePlan)) return null;

        var today = Paris.Today(clock);
        var lines = batch.Add(PlanQueries.Open(db, place.Id, today, Shown + 1));
        return () => lines.Rows.Count == 0 ? null : builder =>
        {
            builder.OpenComponent<ComingActions>(0);
            builder.AddComponentParameter(1, nameof(ComingActions.Place), place);
            builder.AddComponentParameter(2, nameof(ComingActions.Lines), (IReadOnlyList<PlanLine>)[.. lines.Rows.Take(Shown)]);
            builder.AddComponentParameter(3, nameof(ComingActions.More), lines.Rows.Count > Shown);
            builder.CloseComponent();
        };
    }
}
