using System.Globalization;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Answering;

/// <summary>A questionnaire and one respondent's own answers: what every sheet of it shows.</summary>
public sealed record Questionnaire(
    Framework Framework, string Base, string Cooperation, string Title, string Name, string? Organisation, bool ByLink,
    Guid Respondent, DateOnly Deadline, bool Named, bool JudgementsOnly, bool Full,
    IReadOnlyList<string>? Wheels, bool Finished, DateTimeOffset? SavedAt,
    IReadOnlyDictionary<string, double?> Answers, IReadOnlyDictionary<string, string> Reasons)
{
    /// <summary>Address of the overview, among the stages.</summary>
    public const string Overview = "apercu";

    /// <summary>Address of the thanks, after the overview.</summary>
    public const string Thanks = "merci";

    /// <summary>The stages that this person is asked about: those of the wheels they know.</summary>
    public IReadOnlyList<Stage> Asked => [.. Framework.Stages.Where(stage => Asks(stage.Wheel))];

    public int Answered => Asked.Count(IsAnswered);

    /// <summary>This person knows the wheel, or knows them all.</summary>
    public bool Asks(Wheel wheel) => Wheels is null || Wheels.Contains(wheel.Id);

    /// <summary>Something was said of the stage, be it « je ne sais pas ».</summary>
    public bool IsAnswered(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return Answers.ContainsKey(stage.Id) || stage.Indicators.Any(indicator => Answers.ContainsKey(indicator.Id));
    }

    /// <summary>What was said of a question, as its input shows it; null where nothing was.</summary>
    public string? Shown(string item) => Shown(Answers, Reasons, item);

    internal static string? Shown(IReadOnlyDictionary<string, double?> answers, IReadOnlyDictionary<string, string> reasons, string item) =>
        reasons.TryGetValue(item, out var text) ? text
        : !answers.TryGetValue(item, out var value) ? null
        : value is { } number ? number.ToString(CultureInfo.CurrentCulture) : TypedAnswer.Unknown;

    public string Before(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return Asked.LastOrDefault(other => other.Index < stage.Index)?.Id ?? Overview;
    }

    public string After(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return Asked.FirstOrDefault(other => other.Index > stage.Index)?.Id ?? Overview;
    }

    /// <summary>Where to go on: the first stage without an answer, or the overview when there is none left.</summary>
    public string GoOn => Asked.FirstOrDefault(stage => !IsAnswered(stage))?.Id ?? Overview;

    internal static Questionnaire Of(AnswerPlace place, Framework framework, AnswersSoFar soFar) => new(
        framework, place.Base, place.Cooperation, place.Title, place.Name, place.Organisation, place.ByLink,
        place.Respondent, place.Deadline, place.Named, place.JudgementsOnly,
        place.Depth == Depth.Full && !place.JudgementsOnly, place.Wheels, place.FinishedAt is not null, soFar.SavedAt, soFar.Values,
        soFar.Reasons);
}
