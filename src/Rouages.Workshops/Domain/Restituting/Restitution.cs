namespace Rouages.Workshops.Domain;

/// <summary>What a workshop gave, as a text that somebody who was not there can read. It holds nothing that the room hides.</summary>
/// <param name="About">Which workshop.</param>
/// <param name="People">Who was there, in numbers.</param>
/// <param name="Sections">Step by step, those that gave something.</param>
/// <param name="Disagreements">Where the room did not agree: a result, not a failure.</param>
/// <param name="Quotes">Cards whose author agreed to be quoted.</param>
public sealed record Restitution(
    RestitutionFacts About, Attendance People, IReadOnlyList<RestitutionSection> Sections, IReadOnlyList<Disagreement> Disagreements,
        IReadOnlyList<RestitutionCard> Quotes)
{
    public const int MostQuotes = 12;

    /// <summary>Fewer people than that and numbers would tell who placed what.</summary>
    public const int FewestForNumbers = Room.FewestVoices;

    /// <summary>True for a reader who was not in the room and is no member: cards not offered to be quoted are left out.</summary>
    public bool IsOutside { get; init; }

    /// <summary>How many cards are left out because their authors did not accept to be quoted outside of the room.</summary>
    public int Unquoted { get; init; }

    /// <summary>What who facilitated wrote of it.</summary>
    public Conclusion? Conclusion { get; init; }

    /// <summary>Words that people left with; a name where they signed.</summary>
    public IReadOnlyList<RestitutionWord> ClosingWords { get; init; } = [];

    /// <summary>Photos of paper walls.</summary>
    public IReadOnlyList<WallPhoto> Photos { get; init; } = [];

    /// <summary>Every card shown, in the order of numbers.</summary>
    public IEnumerable<RestitutionCard> Cards =>
        Sections.SelectMany(section => section.Places).SelectMany(place => place.Kinds).SelectMany(kind => kind.Cards)
            .OrderBy(card => card.Number);

    internal static Restitution Of(RestitutionFacts about, Room room, IReadOnlyList<Entry> log, bool outside = false) =>
        new RestitutionWriter(about, room, log, outside).Write();
}

/// <summary>A word that somebody left with.</summary>
/// <param name="Text">What they said.</param>
/// <param name="By">Their first name, when they signed.</param>
public sealed record RestitutionWord(string Text, string? By);

/// <summary>Which workshop.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Format">Name of its format.</param>
/// <param name="Cooperation">Name of its cooperation; null when it stands alone.</param>
/// <param name="HeldAt">When it opened.</param>
/// <param name="EndedAt">When it closed; null while it goes on.</param>
/// <param name="HasNames">Cards carry the first name of their author.</param>
/// <param name="IsDemo">Demonstration content.</param>
/// <param name="IsRehearsal">Simulated people wrote in it.</param>
public sealed record RestitutionFacts(
    string Slug, string Title, string Format, string? Cooperation, DateTimeOffset? HeldAt, DateTimeOffset? EndedAt, bool HasNames,
        bool IsDemo, bool IsRehearsal)
{
    /// <summary>The diagnosis that the room worked on, when there is one.</summary>
    public RestitutionDiagnosis? Diagnosis { get; init; }
}

/// <summary>Who was there, in numbers.</summary>
/// <param name="Joined">People who came, those shown out left aside.</param>
/// <param name="Wrote">Of them, those who wrote at least one card.</param>
/// <param name="Voted">Of them, those who voted at least once.</param>
/// <param name="Cards">Cards shown.</param>
/// <param name="ByHosts">Of them, cards noted by the host of a table.</param>
/// <param name="FromPaper">Of them, cards copied from paper.</param>
/// <param name="Hidden">Cards hidden with a reason.</param>
public sealed record Attendance(int Joined, int Wrote, int Voted, int Cards, int ByHosts, int FromPaper, int Hidden);

/// <summary>A card, as it is read and numbered.</summary>
public sealed record RestitutionCard(int Number, string Step, string Text, string? Column, string? Kind)
{
    public string? Group { get; init; }
    public string? By { get; init; }

    /// <summary>Key of its column.</summary>
    internal string? At { get; init; }
    public CardSource Source { get; init; }
    public int Round { get; init; }

    /// <summary>Numbers of the cards that say the same, behind this one.</summary>
    public IReadOnlyList<int> Same { get; init; } = [];
    public Guid? Photo { get; init; }
    public bool Quotable { get; init; }
}

/// <summary>Cards of one kind in one place.</summary>
public sealed record RestitutionKind(string? Key, string? Title, IReadOnlyList<RestitutionCard> Cards);

/// <summary>A table, branch, theme or cooperation, with its cards by kind.</summary>
/// <param name="Key">Key of the column; null when the step has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Index">From 0, in the order of the step.</param>
/// <param name="Kinds">Only those that have cards.</param>
public sealed record RestitutionPlace(string? Key, string? Title, int Index, IReadOnlyList<RestitutionKind> Kinds)
{
    public int Count => Kinds.Sum(kind => kind.Cards.Count);
}

/// <summary>Cards that the room put together.</summary>
public sealed record RestitutionGroup(int Number, string Title, IReadOnlyList<RestitutionCard> Cards);

/// <summary>What a target received in a vote.</summary>
/// <param name="Target">A card, a group (<c>g3</c>) or the statement.</param>
/// <param name="Title">What it says.</param>
/// <param name="Votes">Each person once.</param>
/// <param name="Hands">Hands counted at a table without phones.</param>
/// <param name="Objections">In the words of those who raised them.</param>
public sealed record RestitutionScore(string Target, string Title, Tally Votes, Tally Hands, IReadOnlyList<string> Objections)
{
    public int Sum => Votes.Sum + Hands.Sum;
    public int For => Votes.For + Hands.For;
    public int Neutral => Votes.Neutral + Hands.Neutral;
    public int Against => Votes.Against + Hands.Against;
    public int Voters => For + Neutral + Against;
}

/// <summary>Where people stood at first and in the end, and how often somebody changed side.</summary>
public sealed record RestitutionLine(int ForFirst, int UndecidedFirst, int AgainstFirst, int For, int Undecided, int Against, int Changes)
{
    public int People => For + Undecided + Against;
}

/// <summary>How a cooperation was placed on a wheel.</summary>
/// <param name="Title">The wheel.</param>
/// <param name="Index">From 0.</param>
/// <param name="People">How many placed it.</param>
/// <param name="Counts">How many at each value; null when so few placed it that it would tell who.</param>
public sealed record RestitutionRating(string Title, int Index, int People, IReadOnlyList<int>? Counts)
{
    /// <summary>Names of the values from 1 on; null when numbers say it.</summary>
    internal IReadOnlyList<string>? Levels { get; init; }

    /// <summary>The stage that the mean has reached, by name; null before the first or without names.</summary>
    internal string? Stage => Mean is { } mean ? StageNames.At(Levels, mean) : null;

    public double? Mean => Counts is null ? null : Counts.Select((people, value) => (double)people * value).Sum() / People;

    public double? Sigma => Counts is null ? null
        : Math.Sqrt(Counts.Select((people, value) => people * (value - Mean!.Value) * (value - Mean!.Value)).Sum() / People);
}

/// <summary>What was placed: a cooperation with its wheels.</summary>
public sealed record RestitutionRated(string Title, IReadOnlyList<RestitutionRating> Wheels)
{
    /// <summary>Key of its column.</summary>
    internal string? At { get; init; }
}

/// <summary>A step and all that it gave; what does not apply is empty.</summary>
public sealed record RestitutionSection(string Key, StepKind Kind, string Title, string Instruction)
{
    public string? Statement { get; init; }
    public BallotKind? Ballot { get; init; }
    public int Scale { get; init; }
    public IReadOnlyList<RestitutionPlace> Places { get; init; } = [];
    public IReadOnlyList<RestitutionGroup> Groups { get; init; } = [];
    public IReadOnlyList<RestitutionScore> Scores { get; init; } = [];
    public RestitutionLine? Line { get; init; }
    public IReadOnlyList<RestitutionRated> Rated { get; init; } = [];
    public IReadOnlyList<RestitutionAgreement> Agreements { get; init; } = [];

    /// <summary>How far the group is by now, in a step where it agrees.</summary>
    public GroupCount? Group { get; init; }

    /// <summary>Points of debate on which the group settled no value.</summary>
    public IReadOnlyList<RestitutionOpen> Open { get; init; } = [];

    /// <summary>People who took the floor.</summary>
    public int Speakers { get; init; }

    /// <summary>People who voted, placed or positioned themselves.</summary>
    public int Voters { get; init; }
    public int Rounds { get; init; }

    public int Count => Places.Sum(place => place.Count);

    internal bool SaysSomething => Count > 0 || Groups.Count > 0 || Scores.Count > 0 || Line is not null || Rated.Count > 0
        || Agreements.Count > 0 || Speakers > 0 || Hides;

    /// <summary>So few people voted or took a position that nothing of it is told.</summary>
    internal bool Hides => Voters is > 0 and < Restitution.FewestForNumbers;
}
