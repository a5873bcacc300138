using Rouages.Commons;

namespace Rouages.Printing;

/// <summary>One print that several readers wait for; when the last of them goes away, it stops.</summary>
internal sealed class SharedPrint(Func<CancellationToken, Task<Outcome<byte[]>>> print, Action ended) : IDisposable
{
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Lock _lock = new();
    private Task<Outcome<byte[]>>? _running;
    private int _readers;
    private bool _over;

    /// <summary>One more reader; null when it is over and another print is needed.</summary>
    internal Task<Outcome<byte[]>>? Join()
    {
        lock (_lock)
        {
            if (_over) return null;
            _readers++;
            return _running ??= Task.Run(() => print(_abandoned.Token));
        }
    }

    /// <summary>Waits for it, as long as this reader does.</summary>
    internal async Task<Outcome<byte[]>> Wait(Task<Outcome<byte[]>> running, CancellationToken ct)
    {
        try
        {
            return await running.WaitAsync(ct);
        }
        finally
        {
            Leave(running.IsCompleted);
        }
    }

    public void Dispose() => _abandoned.Dispose();

    private void Leave(bool done)
    {
        lock (_lock)
        {
            _readers--;
            if (_over || (!done && _readers > 0)) return;
            _over = true;
        }

        ended();
        // Those who still wait have its task; nobody does when it is stopped.
        if (!done) _abandoned.Cancel();
    }
}
