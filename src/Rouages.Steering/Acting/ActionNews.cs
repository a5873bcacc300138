using Rouages.Cooperations;
using Rouages.Objects.Notifications;
using Rouages.Steering.Domain;
using Rouages.Web;

namespace Rouages.Steering.Acting;

/// <summary>Tells people that an action was put into their hands.</summary>
internal sealed class ActionNews(Notify notify)
{
    public const string Given = "action-given";

    /// <summary>With the changes that are about to be saved; whoever takes an action for themselves knows it.</summary>
    public async Task Tell(CooperationPlace place, IEnumerable<PlanAction> actions, CancellationToken ct)
    {
        foreach (var action in actions)
        {
            if (action is not { Responsible: { } person, IsOpen: true } || person == place.Seat?.PersonId) continue;
            await notify.Tell([person], new(ActionKind.Word, action.Id), Given,
                (Words T) => T["{0} compte sur vous : « {1} »", place.Name, action.Title], ct);
        }
    }
}
