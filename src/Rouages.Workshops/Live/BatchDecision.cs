using Rouages.Commons;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>One pass over a batch: each command sees what those before it made.</summary>
internal sealed class BatchDecision(Room room, DateTimeOffset now, Func<IReadOnlySet<int>>? here)
{
    private readonly List<(QueuedCommand QueuedCommand, Outcome<CommandReceipt> Answer, Exception? Fault)> _answers = [];

    public Room Room { get; private set; } = room with { Here = here };
    public List<Entry> Entries { get; } = [];
    public bool Refused { get; private set; }

    /// <summary>Decides; gives the bug that one command met, which must not take the others of its batch with it.</summary>
    public Exception? Hear(QueuedCommand asked)
    {
        try
        {
            _answers.Add((asked, Decide(asked), null));
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _answers.Add((asked, default, error));
            return error;
        }
    }

    public void Answer()
    {
        foreach (var (asked, answer, fault) in _answers)
            if (fault is null) asked.Answer.TrySetResult(answer);
            else asked.Answer.TrySetException(fault);
    }

    private Outcome<CommandReceipt> Decide(QueuedCommand asked)
    {
        if (asked.Command is not { } command) return new CommandReceipt(Room.Last, 0);
        if (asked.TooMany) return TooFast.Refusal;
        var (decision, refusal) = Room.Decide(command, now);
        // Neither a refusal nor « it is so already » may come from a room that another node has moved on.
        Refused |= decision.New is null;
        if (refusal is not null) return refusal;
        if (decision.New is not { } entry) return decision.Receipt;
        Room = Room.Apply(entry);
        Entries.Add(entry);
        return decision.Receipt;
    }
}

/// <summary>Said to whoever sends faster than anybody types; the client keeps the command and sends it again.</summary>
internal static class TooFast
{
    public static readonly Refusal Refusal = new Refusal("Doucement : réessayez dans un instant.");
}
