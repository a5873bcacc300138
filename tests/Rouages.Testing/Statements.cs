using System.Diagnostics;

namespace Rouages.Testing;

/// <summary>Counts the round trips to one database, by the driver's own activities: a batch is one, whatever it holds.</summary>
public sealed class Statements : IDisposable
{
    private readonly ActivityListener _listener;
    private int _count;

    /// <summary>Counts from now on.</summary>
    /// <param name="database">Name of the database.</param>
    /// <param name="within">Counts only what is sent within this activity, started by the test; null counts what background services send too.</param>
    public Statements(string database, Activity? within = null)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (within is not null && activity.TraceId != within.TraceId) return;
                if (activity.TagObjects.Any(tag => tag.Value as string == database)) Interlocked.Increment(ref _count);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>How many so far.</summary>
    public int Count => _count;

    /// <summary>Counts no more.</summary>
    public void Dispose() => _listener.Dispose();
}
