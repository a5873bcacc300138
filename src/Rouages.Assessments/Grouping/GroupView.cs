using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>What the group looks at once everyone has answered alone: one point at a time, then what it said.</summary>
/// <param name="Place">The cooperation.</param>
/// <param name="Diagnosis">The closed campaign, read.</param>
/// <param name="MaySettle">The person may write the group's values.</param>
/// <param name="Current">The stage being looked at; null for what the group said of all.</param>
/// <param name="Settleable">How many stages could be settled at their mean in one go.</param>
/// <param name="Batches">Acts that settled several stages and can still be undone.</param>
/// <param name="Returned">The form that comes back with its errors; null most of the time.</param>
public sealed record GroupView(
    CooperationPlace Place, Diagnosis Diagnosis, bool MaySettle, StageReading? Current, int Settleable,
    IReadOnlyList<SettledBatch> Batches, ReturnedForm? Returned) : View<GroupPage>
{
    /// <summary>Points of debate in the order in which they are looked at: the largest disagreement first.</summary>
    public IReadOnlyList<StageReading> Points { get; } = [.. Diagnosis.Debate];

    public string Address => $"/cooperations/{Place.Slug}/rouages/{Diagnosis.Campaign.Number}/groupe";

    public string Summary => $"{Address}?vue=bilan";

    /// <summary>The place of the current stage among the points of debate, from 0; −1 when it is none.</summary>
    public int At => Points.Select(point => point.Stage).ToList().IndexOf(Current?.Stage!);

    /// <summary>The edition of what the group said of a stage; null while it has said nothing.</summary>
    internal static string? EditionOf(StageReading reading) =>
        reading.Group is { } settled ? $"{settled.Edition}" : reading.Kept is { } kept ? $"{kept.Edition}" : null;

    public string Of(Stage stage) => PageOf(Place.Slug, Diagnosis.Campaign.Number, stage.Id);

    internal static string PageOf(string slug, int number, string stage) =>
        $"/cooperations/{slug}/rouages/{number}/groupe?etape={stage}";
}

/// <summary>Stages settled in one go.</summary>
public sealed record SettledBatch(Guid Id, int Stages, DateTimeOffset At);

/// <summary>A form that could not be saved, with what was typed.</summary>
public sealed record ReturnedForm(string Stage, SettleForm Form, Errors Errors, bool Overtaken = false);
