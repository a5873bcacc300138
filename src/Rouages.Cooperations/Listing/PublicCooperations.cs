using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations;

/// <summary>
/// The cooperations that everybody may see. What visitors open most is asked by queries compiled once, made of the same parts as the
/// others.
/// </summary>
public static class PublicCooperations
{
    internal const int PageSize = 24, Newest = 6;

    private static readonly Expression<Func<Cooperation, bool>> IsPublic = c => c.PublishedAt != null && c.ClosedAt == null;

    private static readonly Expression<Func<Cooperation, CooperationLine>> Line = c => new CooperationLine(
        c.Slug, c.Name, c.Type, c.Summary, c.Communes.FirstOrDefault(), c.Members.Count(m => m.LeftAt == null), c.IsDemo)
    { Id = c.Id, LogoId = c.LogoId };

    private static readonly Func<RouagesDb, CancellationToken, Task<int>> CountAll = EF.CompileAsyncQuery(
        (RouagesDb db, CancellationToken _) => db.Set<Cooperation>().Count(IsPublic));

    private static readonly Func<RouagesDb, int, IAsyncEnumerable<Counted>> ByName = EF.CompileAsyncQuery(
        (RouagesDb db, int skipped) => db.Set<Cooperation>().AsNoTracking().Where(IsPublic)
            .OrderBy(c => EF.Functions.Collate(c.Name, PostgresText.French)).ThenBy(c => c.Id).Skip(skipped).Take(PageSize).Select(Line)
            .Select(line => new Counted(line, db.Set<Cooperation>().Count(IsPublic))));

    /// <summary>Those that became public last.</summary>
    internal static readonly Func<RouagesDb, IAsyncEnumerable<CooperationLine>> Last = EF.CompileAsyncQuery(
        (RouagesDb db) => db.Set<Cooperation>().AsNoTracking().Where(IsPublic).OrderByDescending(c => c.PublishedAt).ThenBy(c => c.Id)
            .Take(Newest).Select(Line));

    /// <summary>A page by name and the number of all, in one statement; past the end, the last page.</summary>
    internal static async Task<(IReadOnlyList<CooperationLine> Lines, int Page, int Total)> Page(
        RouagesDb db, int page, CancellationToken ct)
    {
        var rows = await ByName(db, (page - 1) * PageSize).ToListAsync(ct);
        if (rows is [var first, ..]) return ([.. rows.Select(row => row.Line)], page, first.Total);
        var total = await CountAll(db, ct);
        return total == 0 || page == 1 ? ([], 1, total) : await Page(db, Math.Min(page - 1, PagesOf(total)), ct);
    }

    internal static int PagesOf(int total) => Math.Max(1, (total + PageSize - 1) / PageSize);

    /// <summary>Published, and not closed: those that a visitor may see, and the only ones whose name may be told to anybody.</summary>
    public static IQueryable<Cooperation> Public(this IQueryable<Cooperation> cooperations) => cooperations.Where(IsPublic);

    internal static IQueryable<CooperationLine> Lines(this IQueryable<Cooperation> cooperations) => cooperations.Select(Line);

    private sealed record Counted(CooperationLine Line, int Total);
}
