using Rouages.Commons;

namespace Rouages.Printing;

/// <summary>So many prints at once, and so many that wait.</summary>
internal sealed class PrintLane(int atOnce, int mostWaiting) : IDisposable
{
    private readonly SemaphoreSlim _places = new(atOnce);
    private int _inside;

    internal async Task<Outcome<byte[]>> Run(Func<Task<Outcome<byte[]>>> print, CancellationToken ct)
    {
        try
        {
            if (Interlocked.Increment(ref _inside) > atOnce + mostWaiting)
                return new Refusal("Beaucoup de PDF sont demandés en même temps. Réessayez dans une minute.");
            await _places.WaitAsync(ct);
            try
            {
                return await print();
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _places.Dispose();
}
