using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Tokens;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Calendar;

namespace Rouages.Accounts.Calendars;

/// <param name="Address">The address just made, shown once; null most of the time.</param>
/// <param name="MadeAt">When the address in use was made; null without one.</param>
/// <param name="LastReadOn">When a program last read it.</param>
public sealed record CalendarView(string? Address, DateTimeOffset? MadeAt, DateOnly? LastReadOn) : View<CalendarPage>
{
    /// <summary>Why no address was made.</summary>
    public Errors Errors { get; init; } = new();
}

public sealed class CalendarForm
{
    public string? Current { get; init; }
}

/// <summary>
/// A person's own calendar, for programs that subscribe to it: its address is the key, and rights are asked at each reading.
/// </summary>
internal static class CalendarEndpoint
{
    internal const string Path = Routes.Account + "/agenda";
    private const string Cookie = "agenda";

    internal static void MapCalendar(this IEndpointRouteBuilder account)
    {
        account.MapGet("/agenda", Show);
        account.MapPost("/agenda", Renew).RequireRateLimiting(Limits.Sensitive);
        account.MapPost("/agenda/fermer", Close);
    }

    internal static void MapCalendarFeed(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/agenda/{secret}.ics", Feed).AllowAnonymous().RequireRateLimiting(Limits.Api);

    private static async Task<RazorComponentResult<CalendarPage>> Show(
        HttpContext http, RouagesDb db, SiteAddress site, CancellationToken ct)
    {
        var secret = FreshSecret.Take(http, Cookie, http.User.PersonId());
        return await Page(http, db, secret is null ? null : site.Of($"/agenda/{secret}.ics", "fr"), new(), ct);
    }

    // The address outlives the session that made it, so a session alone may not make one.
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CalendarPage>>> Renew(
        [FromForm] CalendarForm form, HttpContext http, Reauthentication guard, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await guard.Refuse(form.Current, ct) is { } refusal)
        {
            var errors = new Errors();
            errors.Add(refusal);
            return await Page(http, db, null, errors, ct);
        }

        var (person, secret) = (http.User.PersonId(), CalendarKey.NewSecret());
        // Of two presses at once, the last one holds.
        await db.Set<CalendarKey>().Where(key => key.PersonId == person).ExecuteDeleteAsync(ct);
        db.Add(new CalendarKey { PersonId = person, Digest = CalendarKey.DigestOf(secret), CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        FreshSecret.Keep(http, Cookie, person, secret);
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<RazorComponentResult<CalendarPage>> Page(
        HttpContext http, RouagesDb db, string? address, Errors errors, CancellationToken ct)
    {
        var person = http.User.PersonId();
        var key = await db.Set<CalendarKey>().AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == person, ct);
        return Html.Show(new CalendarView(address, key?.CreatedAt, key?.LastReadOn) { Errors = errors },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<RedirectHttpResult> Close(HttpContext http, RouagesDb db, CancellationToken ct)
    {
        var person = http.User.PersonId();
        await db.Set<CalendarKey>().Where(key => key.PersonId == person).ExecuteDeleteAsync(ct);
        Flash.Now(http, "L’adresse de votre agenda est fermée : elle ne donne plus rien.");
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task Feed(
        string secret, HttpContext http, RouagesDb db, IEnumerable<ICalendarItems> all, CalendarFeed feed, TimeProvider clock, Words T)
    {
        var ct = http.RequestAborted;
        if (await Find(secret, db, ct) is not { } found)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var today = Paris.Today(clock);
        await db.Set<CalendarKey>().Where(key => key.PersonId == found.Id && (key.LastReadOn == null || key.LastReadOn < today))
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastReadOn, today), ct);
        // The address says nothing of the language: the person does.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(found.Language == "en" ? "en-GB" : "fr-FR");
        List<CalendarItem> items = [];
        foreach (var source in all)
            items.AddRange(await source.For(Reader(found.Id, found.Name), today.AddDays(-CalendarFeed.PastDays), null, ct));
        http.Response.Headers.ContentDisposition = "inline; filename=rouages.ics";
        await ConditionalAnswer.Write(http,
            feed.Write(T["Mes dates sur Rouages"], items.OrderBy(item => item.Uid, StringComparer.Ordinal), found.Language),
                CalendarFeed.ContentType, "private, no-cache");
    }

    private static async Task<Subscriber?> Find(string secret, RouagesDb db, CancellationToken ct)
    {
        if (secret.Length != CalendarKey.Length) return null;
        var digest = CalendarKey.DigestOf(secret);
        return await (from key in db.Set<CalendarKey>().AsNoTracking()
                      where key.Digest == digest
                      join person in db.Set<Person>() on key.PersonId equals person.Id
                      where person.EmailConfirmed && person.BlockedAt == null
                      select new Subscriber(person.Id, person.DisplayName, person.Language)).SingleOrDefaultAsync(ct);
    }

    private static ClaimsPrincipal Reader(Guid person, string name) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.ToString()), new(ClaimTypes.Name, name)], "calendar"));

    private sealed record Subscriber(Guid Id, string Name, string Language);
}
