using System.Diagnostics;

namespace Rouages.Testing;

/// <summary>Counts the round trips to one database, by the driver's own activities: a batch is one, whatever it holds.</summary>
public sealed class Statements : IDisposable
{
    private readonly ActivityListener _listener;
    private int _count;

    /// <summary>Counts from now on.</summary>
    /// <param name="database">Name of the database.</param>
    /// <param name="within">Counts only what is sent within this activity, started by the test; null counts what requests to the site send,
    /// never what background services do.</param>
    public Statements(string database, Activity? within = null)
    {
        _listener = new ActivityListener
        {
            // The site's own activity stands above every statement of a request, once somebody listens to it.
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name != "Npgsql") return;
                if (within is not null ? activity.TraceId != within.TraceId : !IsOfRequest(activity)) return;
                if (activity.TagObjects.Any(tag => tag.Value as string == database)) Interlocked.Increment(ref _count);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private static bool IsOfRequest(Activity activity)
    {
        for (var above = activity.Parent; above is not null; above = above.Parent)
            if (above.Source.Name == "Microsoft.AspNetCore") return true;
        return false;
    }

    /// <summary>How many so far.</summary>
    public int Count => _count;

    /// <summary>Counts no more.</summary>
    public void Dispose() => _listener.Dispose();
}
