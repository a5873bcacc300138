namespace Rouages.Web.Mail;

/// <summary>Wakes the sender of this node as soon as a letter is saved.</summary>
public sealed class MailBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    /// <summary>Says that there is something to send; ringing twice wakes once.</summary>
    public void Ring()
    {
        try
        {
            if (_rung.CurrentCount == 0) _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Someone rang in between: it is awake.
        }
    }

    /// <summary>Waits for the bell, at most so long.</summary>
    internal Task Wait(TimeSpan atMost, CancellationToken ct) => _rung.WaitAsync(atMost, ct);

    /// <inheritdoc />
    public void Dispose() => _rung.Dispose();
}
