using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Steering.Calendar;
using Rouages.Web;
using Rouages.Web.Calendar;

namespace Rouages.Steering.Dates;

/// <summary>A date of the cooperation: something to do, a workshop, a campaign, a meeting.</summary>
public sealed record DateLine(string Title, string Path, DateOnly Day, DateTimeOffset? At);

/// <summary>The dates of a cooperation: those to come as a list, or one month.</summary>
/// <param name="Place">The cooperation.</param>
/// <param name="Lines">Its dates, the first one first.</param>
/// <param name="Today">The day of the reader.</param>
/// <param name="Month">The first day of the month shown; null for the list.</param>
public sealed record DatesView(CooperationPlace Place, IReadOnlyList<DateLine> Lines, DateOnly Today, DateOnly? Month) : View<DatesPage>
{
    /// <summary>What should be done by now, the oldest first; only in the list.</summary>
    public IReadOnlyList<DateLine> Late { get; init; } = [];
}

/// <summary>What every module knows of the dates of this cooperation, as a page and for calendar programs.</summary>
internal static class DatesEndpoint
{
    public static string At(string slug) => $"{PlanLinks.Plan(slug)}/calendrier";

    public static void MapDates(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/calendrier", Show);
        plan.MapGet("/calendrier.ics", Feed);
    }

    private static async Task<RazorComponentResult<DatesPage>> Show(
        CooperationPlace place, string? mois, HttpContext http, IEnumerable<ICalendarItems> all, TimeProvider clock, CancellationToken ct)
    {
        var today = Paris.Today(clock);
        DateOnly? month =
            DateOnly.TryParseExact($"{mois}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
                && first.Year is > 2000 and < 2100 ? first : null;
        var items = await Of(place, month ?? today, http, all, ct);
        var lines = items.Select(Line)
            .Where(line => month is null ? line.Day >= today : line.Day.Year == month.Value.Year && line.Day.Month == month.Value.Month)
            .OrderBy(line => line.Day).ThenBy(line => line.At).ThenBy(line => line.Title, StringComparer.Ordinal);
        // The list begins with what should be done by now and is not.
        List<DateLine> late = [];
        if (month is null)
            foreach (var source in all.OfType<DueActions>())
                late.AddRange((await source.For(http.User, DateOnly.MinValue, place.Id, ct)).Select(Line).Where(line => line.Day < today));
        return Html.Show(new DatesView(place, [.. lines.Take(CalendarFeed.MostItems)], today, month) { Late = late });
    }

    private static async Task Feed(
        CooperationPlace place, HttpContext http, IEnumerable<ICalendarItems> all, CalendarFeed feed, TimeProvider clock)
    {
        var items = await Of(place, Paris.Today(clock).AddDays(-CalendarFeed.PastDays), http, all, http.RequestAborted);
        http.Response.Headers.ContentDisposition = $"attachment; filename={place.Slug}.ics";
        await ConditionalAnswer.Write(http,
            feed.Write(place.Name, items.OrderBy(item => item.Uid, StringComparer.Ordinal), Words.English ? "en" : "fr"),
            CalendarFeed.ContentType, "private, no-cache");
    }

    private static async Task<List<CalendarItem>> Of(
        CooperationPlace place, DateOnly since, HttpContext http, IEnumerable<ICalendarItems> all, CancellationToken ct)
    {
        List<CalendarItem> items = [];
        foreach (var source in all)
            items.AddRange(await source.For(http.User, since, place.Id, ct));
        return items;
    }

    private static DateLine Line(CalendarItem item) => new(item.Title, item.Path, DayOf(item), item.StartsAt);

    private static DateOnly DayOf(CalendarItem item) => item.Day ?? Paris.Day(item.StartsAt!.Value);
}
