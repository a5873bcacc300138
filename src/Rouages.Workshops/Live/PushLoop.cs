namespace Rouages.Workshops.Live;

/// <summary>
/// Pushes at once when nothing was pushed for a while, else once for all that was asked during the pause. One push at a time.
/// </summary>
/// <param name="clock">Measures the pauses.</param>
/// <param name="pause">How long to wait after a push; asked each time.</param>
/// <param name="push">Pushes what there is.</param>
/// <param name="failed">Hears of a push that failed; the next one is made all the same.</param>
internal sealed class PushLoop(TimeProvider clock, Func<TimeSpan> pause, Action push, Action<Exception> failed)
{
    private readonly Lock _lock = new();
    private bool _asked, _running;

    /// <summary>Asks for a push. Costs nothing to the caller: the push is made elsewhere.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            _asked = true;
            if (_running) return;
            _running = true;
        }

        _ = Task.Run(Run);
    }

    private async Task Run()
    {
        while (Next())
        {
            try
            {
                push();
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                failed(error);
            }

            await Task.Delay(pause(), clock);
        }
    }

    private bool Next()
    {
        lock (_lock)
        {
            (_running, _asked) = (_asked, false);
            return _running;
        }
    }
}
