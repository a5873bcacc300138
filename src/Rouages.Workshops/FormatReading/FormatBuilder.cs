using Rouages.Workshops.Domain;

namespace Rouages.Workshops.FormatReading;

/// <summary>Turns a checked file and its words into a format in one language. What a language misses is said in French.</summary>
internal sealed class FormatBuilder(FormatFile file, string hash, Func<string, string> say)
{
    public Format Build() => new(
        file.Slug, file.Version, hash, say("name"), say("about"), say("when"), say("before"), file.People,
        [.. file.Roles.Select(role => new FormatRole(role, say(FormatTexts.Role(role)), say(FormatTexts.Task(role))))],
        [.. file.Steps.Select(Step)],
        file.Steps.ToDictionary(step => step.Key, step => say(FormatTexts.Advice(step.Key))),
        [.. file.Sources.Select(source =>
            new FormatSource(source.Title, source.Url is null ? null : new Uri(source.Url), source.Date, source.Authors))])
    {
        IsPrivate = file.Private,
    };

    private Step Step(StepFile step) => new(
        step.Key, step.Kind, say(step.Key), say(FormatTexts.Instruction(step.Key)), step.Minutes, Choices(step.Columns),
            step.Levels ? [.. Choices(step.Kinds).Select(kind => kind with { Levels = Levels(step, kind.Key) })] : Choices(step.Kinds),
        Ballot(step), step.Rounds ?? 0, step.Of, step.Scale ?? 5)
    {
        From = step.From,
    };

    private IReadOnlyList<string> Levels(StepFile step, string kind) =>
        [.. Enumerable.Range(1, step.Scale ?? 5).Select(value => say(FormatTexts.Level(kind, value)))];

    private IReadOnlyList<Choice> Choices(string[]? keys) => [.. (keys ?? []).Select(key => new Choice(key, say(FormatTexts.Choice(key))))];

    // A line asks for a side, as thumbs do: its statement travels as that of a ballot.
    private Ballot? Ballot(StepFile step)
    {
        var statement = step.Statement ? say(FormatTexts.Statement(step.Key)) : null;
        if (step.Ballot is { } ballot) return new(ballot.Kind, ballot.Points ?? 0, statement);
        return step.Kind == StepKind.Line ? new(BallotKind.Thumbs, 0, statement) : null;
    }
}
