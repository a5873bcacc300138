using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Objects.Notifications;
using Rouages.Steering.Acting;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Decisions;

/// <summary>Tells the collective what was decided, and whoever carries out a decision that it has ended.</summary>
internal sealed class DecisionNews(RouagesDb db, Readers readers, Notify notify)
{
    public const string Decided = "decision", Ended = "action-decision-ended";

    /// <summary>With the changes that are about to be saved.</summary>
    public async Task Tell(CooperationPlace place, Decision decision, DecisionLine? before, CancellationToken ct)
    {
        await notify.Tell(await readers.Others(place, ct), new(DecisionKind.Word, decision.Id), Decided, (Words T) => decision.Effect switch
        {
            DecisionEffect.Revokes => T["{0} : une décision n’est plus en vigueur, « {1} »", place.Name, before!.Title],
            DecisionEffect.Changes => T["{0} : une décision a changé, « {1} »", place.Name, decision.Title],
            _ => T["{0} a décidé : « {1} »", place.Name, decision.Title],
        }, ct);
        if (decision.Effect != DecisionEffect.Revokes || before?.ActionId is not { } id) return;
        var action = await db.Set<PlanAction>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Removed == null, ct);
        if (action is not { IsOpen: true, Responsible: { } person } || person == place.Seat?.PersonId) return;
        await notify.Tell([person], new(ActionKind.Word, id), Ended,
            (Words T) => T["La décision dont vient l’action « {0} » n’est plus en vigueur", action.Title], ct);
    }
}
