using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Calendar;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Calendar;

/// <summary>The dates of workshops as files: one for the people of a workshop, and those that are public for everybody.</summary>
internal static class WorkshopCalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ateliers/agenda.ics", All).AllowAnonymous().RequireRateLimiting(Limits.Api);
        // Whoever leads by a link has no account: the endpoint asks.
        pages.MapGet("/ateliers/{slug}/agenda.ics", One).AllowAnonymous().RequireRateLimiting(Limits.Api);
    }

    private static async Task All(HttpContext http, WorkshopDates dates, CalendarFeed feed, Words T) =>
        await Send(http, feed, T["Ateliers publics de Rouages"], await dates.Public(http.RequestAborted), "ateliers",
            "public, max-age=600");

    private static async Task One(
        string slug, HttpContext http, RouagesDb db, RoomAccess access, WorkshopDates dates, CalendarFeed feed)
    {
        var ct = http.RequestAborted;
        var workshop = await db.Set<Workshop>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, ct);
        if (workshop is null || (workshop.PublishedAt is null && !await access.Leads(http, workshop.Id, ct))
            || await dates.Of(workshop.Id, ct) is not { } item)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Send(http, feed, item.Title, [item], $"atelier-{slug}",
            workshop.PublishedAt is null ? "private, no-cache" : "public, max-age=600");
    }

    private static Task Send(HttpContext http, CalendarFeed feed, string name, IReadOnlyList<CalendarItem> items, string file, string cache)
    {
        http.Response.Headers.ContentDisposition = $"attachment; filename={file}.ics";
        return ConditionalAnswer.Write(http, feed.Write(name, items, Words.English ? "en" : "fr"), CalendarFeed.ContentType, cache);
    }
}
