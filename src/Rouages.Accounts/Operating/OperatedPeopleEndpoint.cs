using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Erasing;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Operating;

namespace Rouages.Accounts.Operating;

/// <summary>One account in the list of operators.</summary>
public sealed record OperatedLine(
    Guid Id, string Name, string Email, DateTimeOffset CreatedAt, bool Confirmed, bool Operates, DateTimeOffset? BlockedAt);

/// <summary>Accounts found by name or address, the newest first.</summary>
public sealed record OperatedPeopleView(
    IReadOnlyList<OperatedLine> Lines, string? Asked, bool OnlyBlocked, int Page, int Pages, int Total) : View<OperatedPeoplePage>;

/// <summary>One account as operators see it: what opens it, never what is in it.</summary>
public sealed record OperatedPersonView(
    OperatedLine Line, string? BlockedReason, bool HasPassword, bool TwoStep, int Passkeys, string Language,
        IReadOnlyList<RestingCooperation> Resting) : View<OperatedPersonPage>;

internal static class OperatedPeopleEndpoint
{
    internal const string Path = OperatorRoutes.Root + "/personnes";
    private const int PageSize = 30, LongestSearch = 100;

    internal static void MapOperatedPeople(this IEndpointRouteBuilder pages)
    {
        var people = pages.MapOperating("/personnes");
        people.MapGet("", List);
        people.MapGet("/{id:guid}", One);
        people.MapPersonActs();
    }

    private static async Task<RazorComponentResult<OperatedPeoplePage>> List(
        string? q, string? etat, int? page, RouagesDb db, CancellationToken ct)
    {
        var (asked, blocked) = (string.IsNullOrWhiteSpace(q) ? null : q.Trim().AtMost(LongestSearch), etat == "bloques");
        var found = db.Set<Person>().AsNoTracking();
        if (blocked) found = found.Where(person => person.BlockedAt != null);
        if (asked is not null)
        {
            var normal = Person.Normal(asked);
            found = found.Where(person =>
                PostgresText.Folded(person.DisplayName).Contains(PostgresText.Folded(asked)) || person.NormalizedEmail!.Contains(normal));
        }

        var total = await found.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var lines = await found.OrderByDescending(person => person.Id).Skip((current - 1) * PageSize).Take(PageSize)
            .Select(person =>
                new OperatedLine(person.Id, person.DisplayName, person.Email!, person.CreatedAt, person.EmailConfirmed,
                    person.OperatorSince != null, person.BlockedAt))
            .ToListAsync(ct);
        return Html.Show(new OperatedPeopleView(lines, asked, blocked, current, pages, total));
    }

    private static async Task<Results<RazorComponentResult<OperatedPersonPage>, NotFound>> One(
        Guid id, RouagesDb db, PersonRemoval removal, CancellationToken ct)
    {
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } person)
            return TypedResults.NotFound();
        var keys = await db.Set<IdentityUserPasskey<Guid>>().CountAsync(key => key.UserId == id, ct);
        var line =
            new OperatedLine(person.Id, person.DisplayName, person.Email!, person.CreatedAt, person.EmailConfirmed,
                person.OperatorSince is not null, person.BlockedAt);
        return Html.Show(new OperatedPersonView(
            line, person.BlockedReason, person.HasPassword, person.TwoFactorEnabled, keys, person.Language,
                await removal.RestingOn(id, ct)));
    }
}
