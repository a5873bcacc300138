using System.Text.Json;

namespace Rouages.Assessments.Demo;

/// <summary>
/// <c>content/demo/diagnoses.json</c>: invented answers on one framework, oldest campaign first. Days are counted back from the day it is
/// loaded.
/// </summary>
internal sealed record DemoDiagnosesFile(string Framework, IReadOnlyList<DemoCampaign> Campaigns)
{
    private static readonly JsonSerializerOptions Strictly = new(
        JsonSerializerOptions.Strict)
    { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static DemoDiagnosesFile Embedded()
    {
        using var json = typeof(DemoDiagnosesFile).Assembly.GetManifestResourceStream("Rouages.Assessments.diagnoses.json")!;
        return JsonSerializer.Deserialize<DemoDiagnosesFile>(json, Strictly)!;
    }
}

/// <param name="Cooperation">Address of the cooperation.</param>
/// <param name="Title">Title of the campaign.</param>
/// <param name="OpenedDaysAgo">When the animation opened it.</param>
/// <param name="DeadlineInDays">Counted from the opening.</param>
/// <param name="Respondents">Who was invited, in the order in which they answered.</param>
/// <param name="ClosedDaysAgo">Absent while it is open.</param>
/// <param name="PublishedDaysAgo">When the porteur made it public.</param>
/// <param name="Group">What the group settled, the day after closing.</param>
/// <param name="Share">A dated version that the porteur gave to somebody.</param>
internal sealed record DemoCampaign(
    string Cooperation, string Title, int OpenedDaysAgo, int DeadlineInDays, IReadOnlyList<DemoRespondent> Respondents,
        int? ClosedDaysAgo = null,
    int? PublishedDaysAgo = null, IReadOnlyList<DemoGroupValue>? Group = null, DemoShare? Share = null);

/// <param name="Organisation">Name of an organisation of the directory; any other name is kept as a label.</param>
/// <param name="Person">What stands before the @ in the address of a demonstration account; absent for someone with a link only.</param>
/// <param name="Name">Required without an account.</param>
/// <param name="Levels">One sign per stage, a space between wheels: 0 to 3, « ? » for « je ne sais pas », « - » for not answered. Absent:
/// not begun.</param>
/// <param name="Finished">False while the person is still at it.</param>
/// <param name="Measures">Indicators, for those who answered « complet ».</param>
internal sealed record DemoRespondent(
    string Organisation, string? Person = null, string? Name = null, string? Levels = null, bool Finished = true,
        IReadOnlyDictionary<string, double>? Measures = null);

/// <summary>What the group said of a stage; no level where it keeps its disagreement.</summary>
internal sealed record DemoGroupValue(string Stage, int? Level = null, string? Note = null);

/// <param name="For">For whom.</param>
/// <param name="DaysAgo">When it was frozen.</param>
/// <param name="Token">Secret part of the link, so that a demonstration can show it; no real link is written anywhere.</param>
internal sealed record DemoShare(string For, int DaysAgo, string Token);
