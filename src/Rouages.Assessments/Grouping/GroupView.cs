using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>What the group looks at once everyone has answered alone.</summary>
/// <param name="Place">The cooperation.</param>
/// <param name="Diagnosis">The closed campaign, read.</param>
/// <param name="MaySettle">The person may write the group's values.</param>
/// <param name="Settleable">How many stages could be settled at their mean in one go.</param>
/// <param name="Batches">Acts that settled several stages and can still be undone.</param>
/// <param name="Returned">The form that comes back with its errors; null most of the time.</param>
public sealed record GroupView(
    CooperationPlace Place, Diagnosis Diagnosis, bool MaySettle, int Settleable, IReadOnlyList<SettledBatch> Batches,
        ReturnedForm? Returned) : View<GroupPage>
{
    public string Address => $"/cooperations/{Place.Slug}/rouages/{Diagnosis.Campaign.Number}/groupe";
}

/// <summary>Stages settled in one go.</summary>
public sealed record SettledBatch(Guid Id, int Stages, DateTimeOffset At);

/// <summary>A form that could not be saved, with what was typed.</summary>
public sealed record ReturnedForm(string Stage, SettleForm Form, Errors Errors, bool Overtaken = false);
