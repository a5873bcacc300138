using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Objects.Moderation;

/// <summary>How many remarks an object received.</summary>
/// <param name="On">The object.</param>
/// <param name="Waiting">Those that nobody answered yet.</param>
/// <param name="All">All of them.</param>
public sealed record RemarkCount(ObjectRef On, int Waiting, int All);

/// <summary>Counts the remarks made on what the house writes.</summary>
public sealed class Remarks(RouagesDb db)
{
    /// <summary>Remarks that are counted, the last ones first.</summary>
    public const int Most = 20_000;

    /// <summary>The objects of a kind that received remarks.</summary>
    public async Task<IReadOnlyList<RemarkCount>> Of(string kind, CancellationToken ct)
    {
        var made = await db.Set<Report>().AsNoTracking().Where(report => report.Reason == ReportReason.Remark)
            .OrderByDescending(report => report.Id).Take(Most)
            .Select(report => new { report.On, IsWaiting = report.Decision == null }).ToListAsync(ct);
        return
        [
            .. made.Where(one => one.On.Kind == kind).GroupBy(one => one.On)
                .Select(one => new RemarkCount(one.Key, one.Count(remark => remark.IsWaiting), one.Count())),
        ];
    }
}
