using System.Collections.Concurrent;
using Npgsql;
using Rouages.Storage;

namespace Rouages.Workshops.Live;

/// <summary>
/// Tells the other nodes that rooms moved on. Outside of the writing transaction on purpose: PostgreSQL lets transactions that notify
/// commit only one by one. What a node that dies did not tell, the others find in their next round.
/// </summary>
internal sealed class Spreading(NpgsqlDataSource database, string channel, TimeProvider clock)
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
        while (true)
        {
            while (_waiting.TryRemove(workshop, out var last)) await Publish(workshop, last);
            _saying.TryRemove(workshop, out _);
            // Something may have come between the two lines above.
            if (!_waiting.ContainsKey(workshop) || !_saying.TryAdd(workshop, true)) return;
        }
    }

    private async Task Publish(Guid workshop, long last)
    {
        try
        {
            await Notifications.Publish(database, channel, $"{workshop:N} {last} {Node:N}");
        }
        catch (Exception error) when (DatabaseAway.Is(error))
        {
            // A hint is lost; the log is not.
        }

        await Task.Delay(Pause);
    }
}
