using Rouages.Cooperations.Domain;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Operating;

/// <summary>Operators act in nobody's name but their own, outside of any cooperation.</summary>
internal sealed class OperatorLog(ActivityLog activity, TimeProvider clock) : IOperatorLog
{
    public void Note(Guid person, string kind, Guid subject, string? reason) =>
        activity.Note(new Act(person, null, clock.GetUtcNow()), null, kind, subject, reason is null ? [] : [("reason", reason)]);
}
