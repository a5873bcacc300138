namespace Rouages.Mail;

/// <summary>Wakes a service of this node as soon as it has something to do: the sender, once a letter is saved.</summary>
public sealed class MailSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    /// <summary>Says that there is something to send; raising it twice wakes once.</summary>
    public void Raise()
    {
        try
        {
            if (_raised.CurrentCount == 0) _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody raised it in between: the sender is awake.
        }
    }

    /// <summary>Waits for the signal, at most so long.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken ct) => _raised.WaitAsync(atMost, ct);

    /// <inheritdoc />
    public void Dispose() => _raised.Dispose();
}
