using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Rouages.Bench.Live;

/// <summary>A screen that follows the room, and notes when it showed up to which number.</summary>
internal sealed class Projector
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, List<TaskCompletionSource<long>>> _waiting = [];
    private readonly SortedList<long, long> _shown = [];

    public void Hear(string message, JsonNode? what)
    {
        if (message != "Entries") return;
        var (last, now) = ((long)what!["last"]!, Stopwatch.GetTimestamp());
        lock (_lock)
        {
            _shown.TryAdd(last, now);
            foreach (var number in _waiting.Keys.TakeWhile(number => number <= last).ToList())
            {
                foreach (var waiting in _waiting[number]) waiting.TrySetResult(now);
                _waiting.Remove(number);
            }
        }
    }

    /// <summary>The instant at which the entry of that number was on the screen.</summary>
    public Task<long> Reach(long number)
    {
        lock (_lock)
        {
            var at = Earliest(number);
            if (at is { } shown) return Task.FromResult(shown);
            var waiting = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_waiting.TryGetValue(number, out var all)) _waiting[number] = all = [];
            all.Add(waiting);
            return waiting.Task;
        }
    }

    private long? Earliest(long number)
    {
        var (low, high) = (0, _shown.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_shown.Keys[middle] < number) low = middle + 1;
            else high = middle;
        }

        return low < _shown.Count ? _shown.Values[low] : null;
    }
}
