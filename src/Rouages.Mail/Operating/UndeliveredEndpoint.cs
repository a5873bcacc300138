using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Operating;

namespace Rouages.Mail.Operating;

/// <summary>A letter that did not leave. Its text is gone on purpose: it may have held a link that opens something.</summary>
/// <param name="PostedAt">When it was posted.</param>
/// <param name="Kind">What it was about; null for a letter about an account.</param>
/// <param name="To">Its address, masked.</param>
/// <param name="Fault">What kind of failure.</param>
/// <param name="Failure">What the server said, addresses masked.</param>
/// <param name="NextAt">When it is tried again; null once given up.</param>
/// <param name="Told">Who learns of it.</param>
public sealed record UndeliveredLine(
    DateTimeOffset PostedAt, string? Kind, string To, DeliveryFault? Fault, string? Failure, DateTimeOffset? NextAt, FailureTold Told);

/// <summary>Who learns that a letter did not leave.</summary>
public enum FailureTold
{
    /// <summary>Nobody but the operators.</summary>
    Nobody,

    /// <summary>
    /// Whoever reads the page it is about: the invitation, the questionnaire, the report; for news, their reader's own choices.
    /// </summary>
    ItsPage,

    /// <summary>The person who asked for it, on that page.</summary>
    WhoAsked,
}

/// <summary>The letters that wait, and those that did not leave in the last thirty days, the newest first.</summary>
public sealed record UndeliveredView(
    int Waiting, int Sent, IReadOnlyList<UndeliveredLine> Lines, bool GivenUp, int Page, int Pages) : View<UndeliveredPage>;

internal static class UndeliveredEndpoint
{
    internal const string Path = OperatorRoutes.Root + "/courriels";
    private const int PageSize = 30, MostCounted = 100;

    // What was given up stays in the list for a month; for a week it asks to be looked at.
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    internal static void MapUndelivered(this IEndpointRouteBuilder pages) => pages.MapOperating("/courriels").MapGet("", Show);

    /// <summary>The letters given up these last days.</summary>
    internal static Task<int> GivenUp(IServiceProvider services, ClaimsPrincipal user, CancellationToken ct)
    {
        var since = services.GetRequiredService<TimeProvider>().GetUtcNow() - Recent;
        return services.GetRequiredService<RouagesDb>().Set<OutgoingMail>()
            .Where(mail => mail.NextAt == null && mail.SentAt == null && mail.PostedAt >= since).OrderBy(mail => mail.Id)
            .Take(MostCounted).CountAsync(ct);
    }

    private static async Task<RazorComponentResult<UndeliveredPage>> Show(string? etat, int? page, RouagesDb db, CancellationToken ct)
    {
        var (all, givenUp) = (db.Set<OutgoingMail>().AsNoTracking(), etat != "en-attente");
        var failed = givenUp ? all.Where(mail => mail.NextAt == null && mail.SentAt == null)
            : all.Where(mail => mail.NextAt != null && mail.Fault != null);
        var pages = Math.Max(1, (await failed.CountAsync(ct) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var rows = await failed.OrderByDescending(mail => mail.Id).Skip((current - 1) * PageSize).Take(PageSize)
            .Select(mail => new { mail.PostedAt, mail.SourceKind, mail.To, mail.Fault, mail.Failure, mail.NextAt, mail.PostedBy })
                .ToListAsync(ct);
        var lines =
            rows.Select(
                row => new UndeliveredLine(row.PostedAt, row.SourceKind, MaskedAddress.Of(row.To), row.Fault, MaskedAddress.In(row.Failure),
                    row.NextAt,
            row.SourceKind is null ? FailureTold.Nobody : row.PostedBy is null ? FailureTold.ItsPage
                : FailureTold.WhoAsked));
        return Html.Show(new UndeliveredView(
            await all.CountAsync(mail => mail.NextAt != null, ct), await all.CountAsync(mail => mail.SentAt != null, ct), [.. lines],
                givenUp, current, pages));
    }
}
