using System.Diagnostics;

namespace Rouages.Accounts.Tests;

/// <summary>Counts what reaches one database, by the driver's own activities.</summary>
internal sealed class Statements : IDisposable
{
    private readonly ActivityListener _listener;
    private int _count;

    internal Statements(string database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TagObjects.Any(tag => tag.Value as string == database)) Interlocked.Increment(ref _count);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    internal int Count => _count;

    public void Dispose() => _listener.Dispose();
}
