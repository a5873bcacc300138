using Rouages.Contracts.Assessments;
using Rouages.Web;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Showing;

// What everybody may see of a room at one instant: pages of participants, of the facilitator and of the screen show parts of the same
// board.

/// <summary>The timer by what is left of it: a device whose clock is off shows it right.</summary>
public sealed record TimerView(long LeftMs, bool Running);

/// <param name="Step">The step under way.</param>
/// <param name="Number">1 for the first.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Round">Round of a rotation; 0 before the first.</param>
/// <param name="Timer">Null when the step has none.</param>
public sealed record StepView(Domain.Step Step, int Number, int Count, int Round, TimerView? Timer);

/// <summary>Cards under one heading: a column, a group, or those that stand alone.</summary>
/// <param name="Key">Key of the column, empty for the others.</param>
/// <param name="Title">What stands above them.</param>
/// <param name="Total">How many there are; <paramref name="Cards"/> may be fewer.</param>
/// <param name="Cards">The last ones.</param>
public sealed record Heap(string Key, string Title, int Total, IReadOnlyList<CardView> Cards)
{
    /// <summary>The group that the cards are in; null where they stand by column, or alone.</summary>
    public int? Group { get; init; }
}

/// <summary>Something that is voted on.</summary>
/// <param name="Key"><c>12</c>, <c>g3</c> or <c>statement</c>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Behind">How many cards say it.</param>
/// <param name="Votes">What it received.</param>
/// <param name="Hands">Counted hands, beside.</param>
/// <param name="Objections">Why not, for consent.</param>
public sealed record Target(string Key, string Text, int Behind, Tally Votes, Tally Hands, IReadOnlyList<string> Objections);

/// <summary>Somebody of the room, by number and first name.</summary>
public sealed record PersonView(int Number, string? Name, string? Role, string? Table, bool Here, bool Simulated);

/// <param name="Speaking">Who has the floor.</param>
/// <param name="Queue">Who waits, in order.</param>
/// <param name="Since">For how long the one who speaks has spoken.</param>
public sealed record Floor(PersonView? Speaking, IReadOnlyList<PersonView> Queue, TimeSpan Since);

/// <summary>A table of a rotation, and who sits there.</summary>
public sealed record TableView(Domain.Choice Table, IReadOnlyList<PersonView> People, int Cards);

/// <summary>
/// What people in the room gave to one thing, 0 first; nothing while they are fewer than three. What was answered before stands beside.
/// </summary>
public sealed record SpreadView(string Column, string Title, string? Kind, string? KindTitle, IReadOnlyList<int> Counts, double? Mean,
    double Deviation)
{
    /// <summary>Names of the values, when a diagnosis names them.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>The stage of the diagnosis that it is, as it was answered before the workshop; null without a diagnosis.</summary>
    public DiagnosedStage? Stage { get; init; }

    /// <summary>How many gave each value before the workshop; null when that is not told.</summary>
    public IReadOnlyList<int>? Before => Stage?.Spread?.People;

    /// <summary>How many in the room said that they do not know.</summary>
    public int Unsure { get; init; }

    /// <summary>What the group says of it by now, in the room or in the diagnosis; null while it said nothing.</summary>
    public GroupSays? Says { get; init; }

    public int? Agreed => Says?.Value;
    public string? Note => Says?.Note;
    public bool IsDebate => Stage?.IsDebate == true;

    /// <summary>The group keeps its disagreement: nothing is agreed, and the note says why.</summary>
    public bool KeepsDisagreement => Says is { Value: null };

    /// <summary>How many gave a value, when they are too few for it to be shown; 0 otherwise.</summary>
    public int Few { get; init; }

    /// <summary>The name of a value.</summary>
    public string Name(int value) => Levels.ElementAtOrDefault(value) ?? $"{value}";
}

/// <summary>A room at one instant.</summary>
public sealed record Board(
    WorkshopStatus Status, StepView? Step, IReadOnlyList<Domain.Step> Steps, int Here, int Joined, int Cards, bool IsSigned, bool IsCrowded)
{
    public IReadOnlyList<Heap> Heaps { get; init; } = [];
    public IReadOnlyList<Target> Targets { get; init; } = [];
    public Turnout Turnout { get; init; }

    /// <summary>True once the facilitator has shown the result.</summary>
    public bool IsRevealed { get; init; }

    /// <summary>True when the result may be seen: nobody is waited for, the time is up, a pause, or the facilitator said so.</summary>
    public bool ShowsVotes => IsRevealed || Status is WorkshopStatus.Paused or WorkshopStatus.Closed || Step?.Timer is { LeftMs: 0 }
        || Turnout.IsWhole;

    /// <summary>True while so few people voted that the result would tell what each of them gave.</summary>
    public bool HidesVotes { get; init; }
    public LineView? Line { get; init; }
    public Floor Floor { get; init; } = new(null, [], TimeSpan.Zero);
    public IReadOnlyList<TableView> Tables { get; init; } = [];
    public IReadOnlyList<SpreadView> Spreads { get; init; } = [];

    /// <summary>The point that the room looks at, where it agrees point by point; null elsewhere.</summary>
    public SpreadView? Point { get; init; }

    /// <summary>How far the group is; null where it does not agree on anything.</summary>
    public GroupCount? Count { get; init; }

    /// <summary>The gears that the room looks at; null at any other step.</summary>
    public GearFigure? Gears { get; init; }
    public IReadOnlyList<PersonView> People { get; init; } = [];
}
