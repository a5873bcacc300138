using System.Globalization;
using Rouages.Commons;
using Rouages.Web;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Preparing;

/// <summary>What may be changed of a step. What is not asked for this kind of step stays as it was.</summary>
public sealed class StepForm
{
    public string? Title { get; init; }
    public string? Instruction { get; init; }
    public string? Minutes { get; init; }
    public string? Columns { get; init; }
    public string? Kinds { get; init; }
    public string? Statement { get; init; }
    public string? Points { get; init; }
    public string? Rounds { get; init; }
    public string? Quorum { get; init; }

    internal static StepForm Of(Domain.Step step) => new()
    {
        Title = step.Title, Instruction = step.Instruction, Minutes = Say(step.Minutes), Statement = step.Ballot?.Statement,
        Columns = string.Join('\n', step.Columns.Select(choice => choice.Title)),
        Kinds = string.Join('\n', step.Kinds.Select(choice => choice.Title)),
        Points = Say(step.Ballot?.Points ?? 0), Rounds = Say(step.Rounds), Quorum = Say(step.Ballot?.Quorum ?? 0),
    };

    internal Domain.Step? Read(Domain.Step step, Errors errors)
    {
        var title = CardText.Short(Title, StepPlan.LongestTitle);
        if (title is null) errors.Add(nameof(Title), "Donnez un titre à ce temps.");
        if (Instruction?.Length > StepPlan.LongestInstruction)
            errors.Add(nameof(Instruction), "Au plus {0} caractères.", StepPlan.LongestInstruction);
        var minutes = Number(Minutes, step.Minutes, 0, StepPlan.MostMinutes, nameof(Minutes), errors);
        var rounds = Number(Rounds, step.Rounds, 1, StepPlan.MostRounds, nameof(Rounds), errors);
        var points = Number(Points, step.Ballot?.Points ?? 0, 1, StepPlan.MostPoints, nameof(Points), errors);
        var quorum = Number(Quorum, step.Ballot?.Quorum ?? 0, 0, 100, nameof(Quorum), errors);
        var columns = Choices(Columns, step.Columns, nameof(Columns), errors, mayBegin: step.Kind == StepKind.Agree);
        var kinds = Choices(Kinds, step.Kinds, nameof(Kinds), errors);
        var statement = step.Ballot?.Statement is null ? null : CardText.Short(Statement, StepPlan.LongestInstruction);
        if (step.Ballot?.Statement is not null && statement is null)
            errors.Add(nameof(Statement), "Écrivez la phrase sur laquelle la salle se prononce.");
        if (errors.Any) return null;
        return step with
        {
            Title = title!,
            Instruction = CardText.Short(Instruction, StepPlan.LongestInstruction) ?? "",
            Minutes = minutes,
            Rounds = rounds,
            Columns = columns,
            Kinds = kinds,
            Ballot = step.Ballot is { } ballot ? ballot with { Points = points, Statement = statement, Quorum = quorum } : null,
        };
    }

    // A field that the step does not have is not sent, and keeps its value.
    private static int Number(string? typed, int before, int from, int to, string field, Errors errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) return before;
        if (TypedText.Number(typed) is { } number
            && ((number >= from && number <= to) || number == before)) return number;
        errors.Add(field, "Indiquez un nombre entre {0} et {1}.", from, to);
        return before;
    }

    private static IReadOnlyList<Domain.Choice> Choices(
        string? typed, IReadOnlyList<Domain.Choice> before, string field, Errors errors, bool mayBegin = false)
    {
        if (typed is null || (before.Count == 0 && !mayBegin)) return before;
        string[] titles = [.. typed.Split('\n').Select(line => CardText.Short(line, StepPlan.LongestChoice)).OfType<string>().Distinct()];
        if (titles.Length == 0 && before.Count > 0) errors.Add(field, "Gardez au moins une ligne.");
        if (titles.Length > StepPlan.MostChoices) errors.Add(field, "Au plus {0} lignes.", StepPlan.MostChoices);
        return StepPlan.Choices(before, titles);
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
