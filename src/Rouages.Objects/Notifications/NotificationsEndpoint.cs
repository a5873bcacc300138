using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>Something the reader is told.</summary>
public sealed record NotificationLine(Guid Id, string Text, DateTimeOffset At, bool IsRead);

/// <summary>What a person is told, the newest first.</summary>
public sealed record NotificationsView(IReadOnlyList<NotificationLine> Lines, int Unread, int Page, int Pages) : View<NotificationsPage>;

internal static class NotificationsEndpoint
{
    public const string Path = "/notifications";
    private const int PageSize = 20;

    public static void MapNotifications(this IEndpointRouteBuilder pages)
    {
        var mine = pages.MapGroup(Path).RequireAuthorization();
        mine.MapGet("", Show);
        mine.MapPost("/lues", ReadAll);
        mine.MapPost("/{id:guid}/lire", Open);
    }

    private static async Task<RazorComponentResult<NotificationsPage>> Show(
        int? page, ClaimsPrincipal user, ObjectKinds kinds, RouagesDb db, CancellationToken ct)
    {
        var mine = Of(db, user);
        var pages = Math.Max(1, (await mine.CountAsync(ct) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var told = await mine.AsNoTracking().OrderByDescending(n => n.Id).Skip((current - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var gone = await Gone(told, user, kinds, ct);
        // What is no longer theirs to see is told no more, and counted no more.
        if (gone.Count > 0) await mine.Where(n => gone.Contains(n.About)).ExecuteDeleteAsync(ct);
        var lines = told.Where(n => !gone.Contains(n.About)).Select(n => new NotificationLine(n.Id, n.Text, n.At, n.ReadAt is not null))
            .ToList();
        return Html.Show(new NotificationsView(lines, await mine.CountAsync(n => n.ReadAt == null, ct), current, pages));
    }

    private static async Task<RedirectHttpResult> ReadAll(HttpContext http, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await Of(db, http.User).Where(n => n.ReadAt == null).ExecuteUpdateAsync(n => n.SetProperty(one => one.ReadAt, now), ct);
        Flash.Now(http, "Tout est marqué comme lu.");
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Open(
        Guid id, HttpContext http, ObjectKinds kinds, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await Of(db, http.User).SingleOrDefaultAsync(n => n.Id == id, ct) is not { } told) return TypedResults.NotFound();
        // All that was told of the same thing is read with it.
        var now = clock.GetUtcNow();
        await Of(db, http.User).Where(n => n.About == told.About && n.ReadAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(one => one.ReadAt, now), ct);
        if (await kinds.Card(told.About, http.User, ct) is { } card) return TypedResults.LocalRedirect(card.Address);
        Flash.Now(http, "Ce n’est plus là, ou ce n’est plus visible pour vous.");
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<HashSet<ObjectRef>> Gone(
        List<Notification> told, ClaimsPrincipal user, ObjectKinds kinds, CancellationToken ct)
    {
        HashSet<ObjectRef> gone = [];
        foreach (var about in told.Select(n => n.About).Distinct())
            if (await kinds.Card(about, user, ct) is null) gone.Add(about);
        return gone;
    }

    private static IQueryable<Notification> Of(RouagesDb db, ClaimsPrincipal user)
    {
        var person = user.PersonId();
        return db.Set<Notification>().Where(n => n.PersonId == person);
    }
}
