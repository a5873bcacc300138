using Rouages.Commons;

namespace Rouages.Objects.Notifications;

/// <summary>When a person is written to about what they are told on the site.</summary>
public enum Cadence
{
    /// <summary>As soon as it happens.</summary>
    AtOnce = 0,

    /// <summary>Each morning, all of it in one letter.</summary>
    Daily = 1,

    /// <summary>On Monday morning, all of it in one letter.</summary>
    Weekly = 2,

    /// <summary>Never: it waits on the site.</summary>
    Never = 3,
}

internal static class Cadences
{
    /// <summary>The hour of the morning, in Paris, at which letters that gather leave.</summary>
    private const int Hour = 7;

    /// <summary>When a letter about something that happens now is due; null for never.</summary>
    public static DateTimeOffset? Due(this Cadence cadence, DateTimeOffset now)
    {
        if (cadence == Cadence.AtOnce) return now;
        if (cadence is not (Cadence.Daily or Cadence.Weekly)) return null;
        var day = Paris.Day(now);
        while (Morning(day) <= now || cadence == Cadence.Weekly && day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(1);
        return Morning(day);
    }

    private static DateTimeOffset Morning(DateOnly day) => Paris.At(day, new TimeOnly(Hour, 0));
}
