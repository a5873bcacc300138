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

    /// <summary>Against a machine that writes: the largest hall, writing all day, stays below a tenth of it.</summary>
    public const long MostEntries = 1_000_000;

    /// <summary>Most characters that a log keeps.</summary>
    public const long Heaviest = 64_000_000;

    /// <summary>Characters kept so far.</summary>
    public long Weight { get; init; }

    /// <summary>Index of the step under way; -1 before the first.</summary>
    public int At { get; init; } = -1;

    public Step? Current => At >= 0 && At < Steps.Length ? Steps[At] : null;

    // What was answered to each command: asking again gives the same answer.
    private ImmutableDictionary<Guid, CommandReceipt> Answers { get; init; } = ImmutableDictionary<Guid, CommandReceipt>.Empty;

    /// <summary>The room before its first entry.</summary>
    public static Room Empty(IEnumerable<Step> steps, bool signed) => new() { Steps = [.. steps], Signed = signed };

    /// <summary>The room that a whole log makes.</summary>
    public static Room Fold(IEnumerable<Step> steps, bool signed, IEnumerable<Entry> log) =>
        log.Aggregate(Empty(steps, signed), (room, entry) => room.Apply(entry));

    /// <summary>The next entry for a command, or why not. The same command again gives the first answer and no entry.</summary>
    public Outcome<Decision> Decide(Command command, DateTimeOffset now)
    {
        if (Answers.TryGetValue(command.Id, out var said)) return new Decision(null, said);
        if (RefusedAdmission(command) is { } closed) return closed;
        var (fact, refusal) = command.Fact.Decide(this, command.Who, now);
        if (refusal is not null) return refusal;
        var entry = new Entry(Last + 1, command.Id, command.Who.Participant, fact!, now);
        // What is true already is answered and leaves nothing: a hand raised twice, a vote given again.
        if (fact!.Change(this, entry) == this) return new Decision(null, new CommandReceipt(Last, fact.Touched));
        return IsFull(command) ? new Refusal("L’atelier est plein : il n’a plus de place pour ce que l’on écrit.")
            : new Decision(entry, new CommandReceipt(entry.Number, fact.Touched));
    }

    /// <summary>The room after an entry of its log.</summary>
    public Room Apply(Entry entry) => entry.Fact.Change(this, entry) with
    {
        Last = entry.Number,
        Weight = Weight + entry.Fact.Weight,
        Answers = Answers.SetItem(entry.Command, new CommandReceipt(entry.Number, entry.Fact.Touched)),
    };

    /// <summary>The step of that key; null when there is none.</summary>
    public Step? Find(string? key) => Steps.FirstOrDefault(step => step.Key == key);

    // A room that is full for its participants has as much left for the facilitator, who shows people out, pauses and closes.
    private bool IsFull(Command command)
    {
        var share = command.Who.Leads ? 2 : 1;
        return command.Fact is not Closed && (Last >= share * MostEntries || Weight >= share * Heaviest);
    }

    // What holds for every act: a removed person does nothing, and a closed room takes nothing but its reopening and its last words.
    private Refusal? RefusedAdmission(Command command)
    {
        if (command.Who.Participant is { } id && command.Fact is not Joined && GuestOf(id) is not { Removed: false })
            return new Refusal("Vous n’êtes plus dans cet atelier.");
        return Status == WorkshopStatus.Closed && command.Fact is not (Opened or Concluded or WordLeft)
            ? new Refusal("L’atelier est terminé.") : null;
    }
}
