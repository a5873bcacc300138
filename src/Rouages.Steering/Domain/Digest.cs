using Rouages.Commons;

namespace Rouages.Steering.Domain;

/// <summary>The weekly mail: what is late and what comes, at most once a week and never when there is nothing to say.</summary>
internal static class Digest
{
    public const int ComingWithinDays = 14;

    /// <summary>A little under a week, so that a mail sent late on a Monday does not push the next one to Tuesday.</summary>
    public static readonly TimeSpan AtMostEvery = TimeSpan.FromHours(6 * 24 + 20);

    private const int Hour = 7;

    /// <summary>Mondays from seven in the morning, Paris time.</summary>
    public static bool IsTime(DateTimeOffset now)
    {
        var there = TimeZoneInfo.ConvertTime(now, Paris.Zone);
        return there.DayOfWeek == DayOfWeek.Monday && there.Hour >= Hour;
    }

    public static bool MayWrite(DateTimeOffset? lastSent, DateTimeOffset now) =>
        IsTime(now) && (lastSent is null || now - lastSent >= AtMostEvery);
}

/// <summary>When a person last received the weekly mail.</summary>
internal sealed class DigestSent
{
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; set; }
}
