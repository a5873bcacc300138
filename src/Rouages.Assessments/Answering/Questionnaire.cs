using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Answering;

/// <summary>A questionnaire and one respondent's own answers: what every sheet of it shows.</summary>
public sealed record Questionnaire(
    Framework Framework, string Base, string Cooperation, string Title, string Name, string? Organisation, bool ByLink,
    Guid Respondent, DateOnly Deadline, bool Full, bool Finished, long Last, DateTimeOffset? SavedAt,
        IReadOnlyDictionary<string, double?> Answers)
{
    /// <summary>Address of the overview, among the stages.</summary>
    public const string Overview = "apercu";

    /// <summary>Address of the thanks, after the overview.</summary>
    public const string Thanks = "merci";

    public int Answered => Framework.Stages.Count(IsAnswered);

    /// <summary>Something was said of the stage, be it « je ne sais pas ».</summary>
    public bool IsAnswered(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return Answers.ContainsKey(stage.Id) || stage.Indicators.Any(indicator => Answers.ContainsKey(indicator.Id));
    }

    public string Before(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return stage.Index == 0 ? Overview : Framework.Stages[stage.Index - 1].Id;
    }

    public string After(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return stage.Index + 1 == Framework.Stages.Length ? Overview : Framework.Stages[stage.Index + 1].Id;
    }

    /// <summary>Where to go on: the first stage without an answer, or the overview when there is none left.</summary>
    public string GoOn => Framework.Stages.FirstOrDefault(stage => !IsAnswered(stage))?.Id ?? Overview;

    internal static Questionnaire Of(AnswerPlace place, Framework framework, AnswersSoFar soFar) => new(
        framework, place.Base, place.Cooperation, place.Title, place.Name, place.Organisation, place.ByLink,
        place.Respondent, place.Deadline, place.Depth == Depth.Full, place.FinishedAt is not null, soFar.Last, soFar.SavedAt, soFar.Values);
}
