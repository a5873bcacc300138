namespace Rouages.Workshops.Domain;

/// <summary>What people do during a step.</summary>
public enum StepKind
{
    Collect = 0,
    Group = 1,
    Vote = 2,
    Line = 3,
    Speak = 4,
    Read = 5,
    Rotate = 6,
    Rate = 7,
    Agree = 8,
}

/// <summary>How a ballot is cast: points to share out, thumbs up or down, or consent with objections.</summary>
public enum BallotKind
{
    Points = 0,
    Thumbs = 1,
    Consent = 2,
}

/// <summary>From which directory the columns of a step are picked.</summary>
public enum ChoiceSource
{
    /// <summary>From none: they are lines of text.</summary>
    Lines = 0,
    Cooperations = 1,
    Organisations = 2,
}

/// <summary>A column, table, theme, branch, kind, wheel or cooperation that a step offers.</summary>
public sealed record Choice(string Key, string Title)
{
    /// <summary>The cooperation or organisation that it is, once picked in the directory.</summary>
    public Guid? About { get; init; }

    /// <summary>Names of the values of a wheel from 1 on; null when numbers say it.</summary>
    public IReadOnlyList<string>? Levels { get; init; }
}

/// <summary>What is voted on. Without a statement, the cards or groups of the step that <see cref="Step.Of"/> names.</summary>
/// <param name="Kind">How.</param>
/// <param name="Points">Points that each person shares out; 0 for the other kinds.</param>
/// <param name="Statement">The sentence voted on, when it is not cards.</param>
/// <param name="Quorum">Share of those present that must vote, in hundredths; 0 when none is asked for.</param>
public sealed record Ballot(BallotKind Kind, int Points = 0, string? Statement = null, int Quorum = 0);

/// <summary>One step of a workshop, copied from its format; keys never change once the workshop is open.</summary>
/// <param name="Key">Stable key, unique in the workshop.</param>
/// <param name="Kind">What people do.</param>
/// <param name="Title">Shown large on the projector.</param>
/// <param name="Instruction">What to do, in one or two sentences.</param>
/// <param name="Minutes">Length; 0 when it has none.</param>
/// <param name="Columns">Tables, branches, themes, cooperations or stages.</param>
/// <param name="Kinds">Kinds of cards (mission, frein…), wheels, or sides of a line.</param>
/// <param name="Ballot">How people vote, in a step that votes.</param>
/// <param name="Rounds">Rounds of a rotation.</param>
/// <param name="Of">Key of the earlier step whose cards are grouped, voted or read.</param>
/// <param name="Scale">Highest value that a rating takes; the lowest is 0.</param>
public sealed record Step(
    string Key, StepKind Kind, string Title, string Instruction, int Minutes,
    IReadOnlyList<Choice> Columns, IReadOnlyList<Choice> Kinds, Ballot? Ballot = null, int Rounds = 0, string? Of = null, int Scale = 5)
{
    /// <summary>Where its columns are picked; the steps of one workshop that pick from the same directory share their columns.</summary>
    public ChoiceSource From { get; init; }
}
