using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Comments;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Moderation;

/// <summary>A report in the queue.</summary>
public sealed record ReportLine(
    Guid Id, ObjectRef On, ReportReason Reason, DateTimeOffset At, ReportDecision? Decision, string? Cooperation, string? Says = null);

/// <summary>The reports that a person answers: those that wait, the oldest first, or those answered, the newest first.</summary>
public sealed record QueueView(IReadOnlyList<ReportLine> Lines, bool Answered, int Page, int Pages) : View<QueuePage>;

internal static class QueueEndpoint
{
    public const string Path = "/moderation";
    private const int PageSize = 30;

    public static void MapQueue(this IEndpointRouteBuilder pages) => pages.MapGet(Path, Show).RequireAuthorization();

    private static async Task<Results<RazorComponentResult<QueuePage>, NotFound>> Show(
        string? etat, int? page, ClaimsPrincipal user, Moderators moderators, RouagesDb db, CancellationToken ct)
    {
        var person = user.PersonId();
        if (!await moderators.Any(person, ct)) return TypedResults.NotFound();
        var answered = etat == "traites";
        var mine = (await moderators.Reports(person, answered, ct)).AsNoTracking();
        var pages = Math.Max(1, (await mine.CountAsync(ct) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var lines = await (answered ? mine.OrderByDescending(r => r.Id) : mine.OrderBy(r => r.Id)).Skip((current - 1) * PageSize)
            .Take(PageSize)
            .Select(r => new ReportLine(r.Id, r.On, r.Reason, r.At, r.Decision,
                db.Set<Cooperation>().Where(c => c.Id == r.CooperationId).Select(c => c.Name).FirstOrDefault(),
                r.Reason == ReportReason.Remark ? r.Text : null)).ToListAsync(ct);
        var said = await Said(lines, db, ct);
        return Html.Show(new QueueView(
            [
                .. lines.Select(line => line with
                {
                    Says = line.Says is { } remark ? CommentList.Excerpt(remark) : said.GetValueOrDefault(line.On.Id),
                }),
            ],
            answered, current, pages));
    }

    // The first words of the comments of this page, so that reports are told apart before they are opened.
    private static async Task<Dictionary<Guid, string>> Said(IReadOnlyList<ReportLine> lines, RouagesDb db, CancellationToken ct)
    {
        var ids = lines.Where(line => line.On.Kind == CommentKind.Word).Select(line => line.On.Id).Distinct().ToList();
        if (ids.Count == 0) return [];
        return (await db.Set<Comment>().AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).Take(PageSize)
            .Select(c => new { c.Id, c.Markdown }).ToListAsync(ct)).ToDictionary(c => c.Id, c => CommentList.Excerpt(c.Markdown));
    }
}
