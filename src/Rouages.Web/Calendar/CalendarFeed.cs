using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Rouages.Web.Calendar;

/// <summary>
/// Writes iCalendar (RFC 5545), as calendar programs subscribe to it. The same items are written alike: nothing depends on the time of
/// reading.
/// </summary>
public sealed class CalendarFeed(SiteAddress site)
{
    /// <summary>Most items of a feed.</summary>
    public const int MostItems = 500;

    /// <summary>How far back a feed goes, in days.</summary>
    public const int PastDays = 60;

    /// <summary>Its media type.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string Zone = "Europe/Paris";

    /// <summary>The file.</summary>
    /// <param name="name">What programs call the calendar, in the language of the reader.</param>
    /// <param name="items">At most <see cref="MostItems"/>.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>, for the addresses.</param>
    public byte[] Write(string name, IEnumerable<CalendarItem> items, string language)
    {
        ArgumentNullException.ThrowIfNull(items);
        var calendar = new Ical.Net.Calendar { ProductId = "-//Rouages//Rouages//FR", Version = "2.0" };
        calendar.Method = null;
        calendar.AddProperty("X-WR-CALNAME", Plain(name));
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT4H");
        var shown = items.Take(MostItems).ToList();
        if (shown.Where(item => item.StartsAt is not null).Min(item => item.StartsAt) is { } first)
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, first.UtcDateTime.AddYears(-1), false));
        foreach (var item in shown) calendar.Events.Add(Event(item, language));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private CalendarEvent Event(CalendarItem item, string language)
    {
        var written = new CalendarEvent
        {
            Uid = $"{item.Uid}@{new Uri(site.Root).Host}", Summary = Plain(item.Title), Url = new Uri(site.Of(item.Path, language)),
            DtStamp = Utc(item.ChangedAt), LastModified = Utc(item.ChangedAt),
        };
        if (item.Details is { } details) written.Description = Plain(details);
        if (item.StartsAt is { } start)
        {
            (written.Start, written.End) = (InParis(start), InParis(start + item.Lasts));
            return written;
        }

        // A whole day ends before the next one begins, and takes nobody's time.
        var day = item.Day ?? throw new ArgumentException($"{item.Uid} has neither a moment nor a day.", nameof(item));
        (written.Start, written.End, written.Transparency) =
            (new CalDateTime(day), new CalDateTime(day.AddDays(1)), TransparencyType.Transparent);
        return written;
    }

    private static CalDateTime Utc(DateTimeOffset instant) =>
        new(DateTime.SpecifyKind(instant.UtcDateTime.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond)), DateTimeKind.Utc));

    private static CalDateTime InParis(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Rouages.Commons.Paris.Zone).DateTime;
        return new(DateTime.SpecifyKind(local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond)), DateTimeKind.Unspecified), Zone);
    }

    // What a person typed may hold anything; a control character would end the line.
    private static string Plain(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter)));
}
