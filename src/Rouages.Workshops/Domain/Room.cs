using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>Where a workshop stands.</summary>
public enum WorkshopStatus
{
    Draft = 0,
    Open = 1,
    Paused = 2,
    Closed = 3,
}

/// <summary>
/// A room as its log made it. It never changes: <see cref="Apply"/> gives the next one, so that pages read one while commands make
/// another, and a transaction that fails leaves nothing behind. A decision costs the same in a room of ten cards or ten thousand.
/// </summary>
internal sealed partial record Room
{
    /// <summary>Steps of the workshop; titles and lengths may change, keys do not.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>True when cards carry the name of their author.</summary>
    public required bool Signed { get; init; }

    public WorkshopStatus Status { get; init; }

    /// <summary>Number of the last entry; 0 in an empty room.</summary>
    public long Last { get; init; }

    /// <summary>Index of the step under way; -1 before the first.</summary>
    public int At { get; init; } = -1;

    public Step? Current => At >= 0 && At < Steps.Length ? Steps[At] : null;

    // What was answered to each command: asking again gives the same answer.
    private ImmutableDictionary<Guid, Said> Answers { get; init; } = ImmutableDictionary<Guid, Said>.Empty;

    /// <summary>The room before its first entry.</summary>
    public static Room Empty(IEnumerable<Step> steps, bool signed) => new() { Steps = [.. steps], Signed = signed };

    /// <summary>The room that a whole log makes.</summary>
    public static Room Fold(IEnumerable<Step> steps, bool signed, IEnumerable<Entry> log) =>
        log.Aggregate(Empty(steps, signed), (room, entry) => room.Apply(entry));

    /// <summary>The next entry for a command, or why not. The same command again gives the first answer and no entry.</summary>
    public Outcome<Decision> Decide(Command command, DateTimeOffset now)
    {
        if (Answers.TryGetValue(command.Id, out var said)) return new Decision(null, said);
        if (Entering(command) is { } closed) return closed;
        var (fact, refusal) = command.Fact.Decide(this, command.Who, now);
        if (refusal is not null) return refusal;
        return new Decision(new Entry(Last + 1, command.Id, command.Who.Participant, fact!, now), new Said(Last + 1, fact!.Touched));
    }

    /// <summary>The room after an entry of its log.</summary>
    public Room Apply(Entry entry) => entry.Fact.Change(this, entry) with
    {
        Last = entry.Number,
        Answers = Answers.SetItem(entry.Command, new Said(entry.Number, entry.Fact.Touched)),
    };

    /// <summary>The step of that key; null when there is none.</summary>
    public Step? Find(string? key) => Steps.FirstOrDefault(step => step.Key == key);

    // What holds for every act: a removed person does nothing, and a closed room takes nothing but its reopening.
    private Refusal? Entering(Command command)
    {
        if (command.Who.Participant is { } id && command.Fact is not Joined && GuestOf(id) is not { Removed: false })
            return new Refusal("Vous n’êtes plus dans cet atelier.");
        return Status == WorkshopStatus.Closed && command.Fact is not Opened ? new Refusal("L’atelier est terminé.") : null;
    }
}
