using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Operating;

namespace Rouages.Cooperations.Operating;

/// <summary>One act of an operator.</summary>
/// <param name="At">When.</param>
/// <param name="Who">The operator; null once they are gone.</param>
/// <param name="Told">What was done.</param>
/// <param name="Subject">To whom or what, by the name it has now; null once it is gone.</param>
/// <param name="Reason">Why.</param>
public sealed record LogLine(DateTimeOffset At, string? Who, string Told, string? Subject, string? Reason);

/// <summary>What operators did, the newest first.</summary>
public sealed record LogView(IReadOnlyList<LogLine> Lines, int Page, int Pages) : View<LogPage>;

internal static class LogEndpoint
{
    internal const string Path = OperatorRoutes.Root + "/journal";
    private const int PageSize = 50;

    public static void MapOperatorLog(this IEndpointRouteBuilder pages) => pages.MapOperating("/journal").MapGet("", Show);

    private static async Task<RazorComponentResult<LogPage>> Show(
        int? page, RouagesDb db, IEnumerable<IActivityText> texts, CancellationToken ct)
    {
        var stories = texts.ToList();
        var kinds = stories.SelectMany(story => story.OfOperators).ToList();
        // In a cooperation its own people act in the name of an organisation; operators in nobody's.
        var acts = db.Set<ActivityEntry>().AsNoTracking()
            .Where(entry => kinds.Contains(entry.Kind) && (entry.CooperationId == null || entry.OrganisationId == null));
        var pages = Math.Max(1, (await acts.CountAsync(ct) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var rows = await acts.OrderByDescending(entry => entry.Id).Skip((current - 1) * PageSize).Take(PageSize).Select(entry => new
        {
            entry.At, entry.Kind, entry.Detail,
            Who = db.Set<Person>().Where(person => person.Id == entry.PersonId).Select(person => person.DisplayName).FirstOrDefault(),
            Subject = db.Set<Person>().Where(person => person.Id == entry.SubjectId).Select(person => person.DisplayName).FirstOrDefault()
                ?? db.Set<Organisation>().Where(organisation => organisation.Id == entry.SubjectId)
                    .Select(organisation => organisation.Name).FirstOrDefault(),
        }).ToListAsync(ct);
        return Html.Show(new LogView([.. rows.Select(row =>
        {
            var detail = ActivityLog.Read(row.Detail);
            var line = new ActivityLine(row.At, row.Who, null, row.Kind, detail);
            var told = stories.Select(story => story.Tell(line)).FirstOrDefault(said => said is not null) ?? row.Kind;
            return new LogLine(row.At, row.Who, told, row.Subject, Reason(detail, told));
        })], current, pages));
    }

    // Some sentences hold their reason already.
    private static string? Reason(Dictionary<string, string> detail, string told) =>
        detail.GetValueOrDefault("reason") is { Length: > 0 } reason && !told.Contains(reason, StringComparison.Ordinal) ? reason : null;
}
