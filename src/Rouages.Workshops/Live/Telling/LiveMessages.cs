using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

// What leaves the server by socket. Nothing here says who wrote an anonymous card, nor how anybody voted.

/// <summary>The database is away (what is typed stays on the device), or is back.</summary>
internal sealed record LiveState(bool Away);

/// <summary>How many people are present, of how many who joined.</summary>
internal sealed record LivePresence(int Here, int Joined);

/// <summary>A group of cards.</summary>
internal sealed record LiveGroup(int Number, string Step, string Title);

/// <summary>What a target received: votes, and beside them counted hands.</summary>
internal sealed record LiveTally(string Step, string Target, Tally Votes, Tally Hands);

/// <summary>What people gave to a wheel or a stage: how many gave 0, 1, 2…</summary>
internal sealed record LiveSpread(string Step, string Column, string? Kind, IReadOnlyList<int> Spread);

/// <summary>What the group agreed on.</summary>
internal sealed record LiveAgreement(string Step, string Column, int Value, string? Note);

/// <summary>The people on a line.</summary>
internal sealed record LiveLine(string Step, LineView Line);

/// <summary>Where the workshop stands. The timer is told by what is left, so that a device whose clock is off shows it right.</summary>
/// <param name="Status">Draft, Open, Paused or Closed.</param>
/// <param name="Step">Key of the step under way.</param>
/// <param name="Round">Round of a rotation.</param>
/// <param name="SecondsLeft">Of the timer; null when there is none.</param>
/// <param name="Running">True while the timer runs.</param>
internal sealed record LiveStep(WorkshopStatus Status, string? Step, int Round, int? SecondsLeft, bool Running);

/// <summary>Somebody in the queue or at the microphone.</summary>
internal sealed record LiveSpeaker(int Guest, string? Name, int Seconds);

/// <summary>Who speaks, who waits.</summary>
internal sealed record LiveFloor(LiveSpeaker? Speaking, IReadOnlyList<LiveSpeaker> Queue);

/// <summary>Who sits where.</summary>
internal sealed record LiveTables(string Step, int Round, IReadOnlyDictionary<int, string> Tables);

/// <summary>A role given to a guest.</summary>
internal sealed record LiveRole(int Guest, string? Role, string? Table);

/// <summary>One thing as it is now; the field that is set says which.</summary>
internal sealed record Change
{
    public CardView? Card { get; init; }
    public LiveGroup? Group { get; init; }
    public LiveTally? Tally { get; init; }
    public LiveLine? Line { get; init; }
    public LiveSpread? Spread { get; init; }
    public LiveAgreement? Agreement { get; init; }
    public LiveStep? Step { get; init; }
    public LiveFloor? Floor { get; init; }
    public LiveTables? Tables { get; init; }
    public LiveRole? Role { get; init; }
}

/// <summary>What happened up to a number.</summary>
/// <param name="Last">Number of the last entry told; say it to <c>Follow</c> after a lost connection.</param>
/// <param name="Changes">Everything that changed, as it is now.</param>
/// <param name="Reload">Too much happened to tell: read the page again.</param>
internal sealed record Told(long Last, IReadOnlyList<Change> Changes, bool Reload)
{
    /// <summary>More than that in one message costs a phone more than reading the page.</summary>
    public const int Most = 300;

    public static Told Of(Room before, Room now, IReadOnlyList<Entry> entries, DateTimeOffset at, IReadOnlySet<int> present)
    {
        if (entries.Count > 20 * Most) return new(now.Last, [], Reload: true);
        var changes = Telling.Of(before, now, entries, at, present);
        return changes.Count > Most ? new(now.Last, [], Reload: true) : new(now.Last, changes, Reload: false);
    }
}

/// <summary>What a participant alone is told: their number, their cards, their votes, their place.</summary>
internal sealed record Mine(int Guest, string? Name, string? Role, string? Table, IReadOnlyList<int> Cards, IReadOnlyDictionary<string, int> Votes, int? Position, bool Hand);

/// <summary>The answer to <c>Follow</c>.</summary>
/// <param name="Refused">Why not, in the language of the connection; then nothing else is set.</param>
/// <param name="Told">What happened since the number said.</param>
/// <param name="Presence">Who is here.</param>
/// <param name="Mine">What concerns this participant alone.</param>
/// <param name="Step">Where the workshop stands.</param>
/// <param name="Away">True while the database does not answer.</param>
internal sealed record Followed(string? Refused, Told? Told = null, LivePresence? Presence = null, Mine? Mine = null, LiveStep? Step = null, bool Away = false);

/// <summary>The answer to <c>Do</c>.</summary>
/// <param name="Number">Number of the entry, once it is on disk.</param>
/// <param name="Card">Number of the card that it made or touched; 0 when none.</param>
/// <param name="Refused">Why not, in the language of the connection.</param>
/// <param name="Field">The input that the refusal is about.</param>
/// <param name="Again">True when the same command may be sent again later: the database is away, or it came too fast.</param>
internal sealed record Done(long Number, int Card, string? Refused = null, string? Field = null, bool Again = false);
