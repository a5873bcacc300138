using Microsoft.EntityFrameworkCore;
using Rouages.Objects.Comments;
using Rouages.Storage;

namespace Rouages.Objects.Moderation;

/// <summary>How many remarks an object received.</summary>
/// <param name="On">The object.</param>
/// <param name="Waiting">Those that nobody answered yet.</param>
/// <param name="All">All of them.</param>
public sealed record RemarkCount(ObjectRef On, int Waiting, int All)
{
    /// <summary>Those to look at first: the ones that wait, the oldest first, then the last ones that were answered.</summary>
    public IReadOnlyList<RemarkLine> Lines { get; init; } = [];
}

/// <summary>One remark among those on an object, for whoever answers.</summary>
/// <param name="Text">How it begins.</param>
/// <param name="At">When it was made.</param>
/// <param name="IsWaiting">Nobody answered it yet.</param>
/// <param name="Path">Where one reads and answers it, without language prefix.</param>
public sealed record RemarkLine(string Text, DateTimeOffset At, bool IsWaiting, string Path);

/// <summary>A remark, as its author reads it.</summary>
/// <param name="On">What it is about.</param>
/// <param name="Text">What they wrote.</param>
/// <param name="At">When.</param>
/// <param name="Answer">What they were answered; null while nothing was, or when it was read without a word.</param>
/// <param name="ReadAt">When it was answered, or read; null while it waits.</param>
public sealed record OwnRemark(ObjectRef On, string Text, DateTimeOffset At, string? Answer, DateTimeOffset? ReadAt);

/// <summary>An answer that everybody reads. The remark itself is not told.</summary>
/// <param name="On">What it is about.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="At">When.</param>
public sealed record ShownAnswer(ObjectRef On, string Answer, DateTimeOffset At);

/// <summary>What one person reads of the remarks on some objects, the newest first.</summary>
/// <param name="Own">Their own.</param>
/// <param name="Shown">Answers to others that were made public.</param>
public sealed record ReadRemarks(IReadOnlyList<OwnRemark> Own, IReadOnlyList<ShownAnswer> Shown);

/// <summary>The remarks made on what the house writes: counted, and read under it.</summary>
public sealed class Remarks(RouagesDb db)
{
    /// <summary>Remarks that are counted, the last ones first.</summary>
    public const int Most = 20_000;

    /// <summary>Remarks and answers read under one object.</summary>
    public const int MostRead = 30;

    private const int MostLines = 10;

    /// <summary>What a person, or a visitor, reads of the remarks on these objects.</summary>
    public async Task<ReadRemarks> ReadBy(Guid? reader, IReadOnlyCollection<ObjectRef> on, CancellationToken ct)
    {
        var person = reader ?? Guid.Empty;
        var read = await db.Set<Report>().AsNoTracking()
            .Where(r => r.Reason == ReportReason.Remark && on.Contains(r.On) && (r.IsAnswerShown || r.PersonId == person))
            .OrderBy(r => r.PersonId == person ? 0 : 1).ThenByDescending(r => r.Id).Take(MostRead)
            .Select(r => new
            {
                r.On, r.Text, r.At, r.Answer, ReadAt = r.Decided == null ? (DateTimeOffset?)null : r.Decided.At,
                IsOwn = r.PersonId == person,
            }).ToListAsync(ct);
        return new(
            [.. read.Where(r => r.IsOwn).Select(r => new OwnRemark(r.On, r.Text ?? "", r.At, r.Answer, r.ReadAt))],
            [.. read.Where(r => !r.IsOwn && r.Answer is not null).Select(r => new ShownAnswer(r.On, r.Answer!, r.ReadAt!.Value))]);
    }

    /// <summary>The objects of a kind that received remarks.</summary>
    public async Task<IReadOnlyList<RemarkCount>> Of(string kind, CancellationToken ct)
    {
        var made = await db.Set<Report>().AsNoTracking().Where(report => report.Reason == ReportReason.Remark)
            .OrderByDescending(report => report.Id).Take(Most)
            .Select(report => new { report.Id, report.On, report.Text, report.At, IsWaiting = report.Decision == null }).ToListAsync(ct);
        return
        [
            .. made.Where(one => one.On.Kind == kind).GroupBy(one => one.On)
                .Select(one => new RemarkCount(one.Key, one.Count(remark => remark.IsWaiting), one.Count())
                {
                    Lines =
                    [
                        .. one.OrderBy(remark => !remark.IsWaiting).ThenBy(remark => remark.IsWaiting ? remark.At : DateTimeOffset.MinValue)
                            .ThenByDescending(remark => remark.At).Take(MostLines).Select(remark => new RemarkLine(
                                CommentList.Excerpt(remark.Text ?? ""), remark.At, remark.IsWaiting, $"{QueueEndpoint.Path}/{remark.Id}")),
                    ],
                }),
        ];
    }
}
