using System.Collections.Concurrent;
using Rouages.Storage;

namespace Rouages.Workshops.Live;

/// <summary>
/// Tells the other nodes that rooms moved on. Outside of the writing transaction on purpose: PostgreSQL lets transactions that notify
/// commit only one by one. What a node that dies did not tell, the others find in their next round.
/// </summary>
/// <param name="publish">Says a text to all nodes.</param>
/// <param name="clock">For the name of this node.</param>
/// <param name="failed">Hears of a bug; a database that is away is none.</param>
internal sealed class NodeNotifier(Func<string, Task> publish, TimeProvider clock, Action<Exception> failed)
{
    // One word at a time per room: what happens meanwhile is told by the next.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly ConcurrentDictionary<Guid, long> _waiting = new();
    private readonly ConcurrentDictionary<Guid, bool> _saying = new();

    public Guid Node { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    public void Say(Guid workshop, long last)
    {
        _waiting[workshop] = last;
        if (_saying.TryAdd(workshop, true)) _ = Say(workshop);
    }

    private async Task Say(Guid workshop)
    {
        do
        {
            while (_waiting.TryRemove(workshop, out var last)) await Publish(workshop, last);
            _saying.TryRemove(workshop, out _);
            // Something may have come between the two lines above.
        }
        while (_waiting.ContainsKey(workshop) && _saying.TryAdd(workshop, true));
    }

    // Whatever fails, a hint is lost and the log is not: the next one is said all the same.
    private async Task Publish(Guid workshop, long last)
    {
        try
        {
            await publish($"{workshop:N} {last} {Node:N}");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            if (!DatabaseAway.Is(error)) failed(error);
        }

        await Task.Delay(Pause);
    }
}
