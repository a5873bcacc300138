using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Contributions;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.Planning;

/// <summary>On a cooperation's page, for its members: what is late and what comes next.</summary>
internal sealed class PlanPanel(RouagesDb db, TimeProvider clock) : ICooperationPanel
{
    private const int Shown = 5;

    public int Order => Band.Deciding;

    public async Task<RenderFragment?> Show(CooperationPlace place, CancellationToken ct)
    {
        if (!place.Allows(Right.SeePlan)) return null;

        var today = Paris.Today(clock);
        var lines = await db.Set<PlanAction>().In(place.Id)
            .Where(action => action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing)
            .Lines(db, today).Take(Shown + 1).ToListAsync(ct);
        return lines.Count == 0 ? null : builder =>
        {
            builder.OpenComponent<ComingActions>(0);
            builder.AddComponentParameter(1, nameof(ComingActions.Place), place);
            builder.AddComponentParameter(2, nameof(ComingActions.Lines), (IReadOnlyList<PlanLine>)[.. lines.Take(Shown)]);
            builder.AddComponentParameter(3, nameof(ComingActions.More), lines.Count > Shown);
            builder.CloseComponent();
        };
    }
}
