using System.Security.Claims;

namespace Rouages.Web.Calendar;

/// <summary>Something with a date, for calendar programs: a moment (<see cref="StartsAt"/>) or a whole day (<see cref="Day"/>).</summary>
public sealed record CalendarItem
{
    /// <summary>
    /// Kind and identifier of the object (<c>action-0192…</c>): the same as long as the object lives, so that programs move what moved.
    /// </summary>
    public required string Uid { get; init; }

    /// <summary>What it is, in the language of the reader; plain text.</summary>
    public required string Title { get; init; }

    /// <summary>More about it; plain text.</summary>
    public string? Details { get; init; }

    /// <summary>Its page: address in the site, without language prefix.</summary>
    public required string Path { get; init; }

    /// <summary>When it begins; null for a whole day.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>How long it lasts; only with <see cref="StartsAt"/>.</summary>
    public TimeSpan Lasts { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The day, for what has no hour; null with <see cref="StartsAt"/>.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The cooperation that it belongs to; null for what stands alone.</summary>
    public Guid? Under { get; init; }

    /// <summary>When it was last changed, as far as is known.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>What a module puts into the calendar of a person. Each registration is asked at each reading.</summary>
public interface ICalendarItems
{
    /// <summary>
    /// What this person may see now and has to know: from <paramref name="since"/> on, at most <see cref="CalendarFeed.MostItems"/>, by
    /// date. Whoever left a cooperation no longer gets what is in it.
    /// </summary>
    /// <param name="reader">The person, with no cookie and no choice of organisation.</param>
    /// <param name="since">Nothing before this day.</param>
    /// <param name="under">Only what belongs to this cooperation, closed or not: the dates of others take no room; null for all.</param>
    /// <param name="ct">Gives up.</param>
    Task<IReadOnlyList<CalendarItem>> For(ClaimsPrincipal reader, DateOnly since, Guid? under, CancellationToken ct);
}
