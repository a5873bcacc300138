using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rouages.Directory.Domain;
using Rouages.Storage;

namespace Rouages.Directory.Cooperating;

/// <summary>The cooperations that everybody may see. What visitors open most is asked by queries compiled once, made of the same parts as the others.</summary>
internal static class PublicCooperations
{
    public const int PageSize = 24, Newest = 6;

    private static readonly Expression<Func<Cooperation, bool>> IsPublic = c => c.PublishedAt != null && c.ClosedAt == null;

    private static readonly Expression<Func<Cooperation, CooperationLine>> Line = c => new CooperationLine(
        c.Slug, c.Name, c.Type, c.Summary, c.Communes.FirstOrDefault(), c.Members.Count(m => m.LeftAt == null), c.IsDemo);

    public static readonly Func<RouagesDb, CancellationToken, Task<int>> CountAll = EF.CompileAsyncQuery(
        (RouagesDb db, CancellationToken _) => db.Set<Cooperation>().Count(IsPublic));

    /// <summary>So many by name, after so many others.</summary>
    public static readonly Func<RouagesDb, int, IAsyncEnumerable<CooperationLine>> ByName = EF.CompileAsyncQuery(
        (RouagesDb db, int skipped) => db.Set<Cooperation>().AsNoTracking().Where(IsPublic)
            .OrderBy(c => EF.Functions.Collate(c.Name, PostgresText.French)).ThenBy(c => c.Id).Skip(skipped).Take(PageSize).Select(Line));

    /// <summary>Those that became public last.</summary>
    public static readonly Func<RouagesDb, IAsyncEnumerable<CooperationLine>> Last = EF.CompileAsyncQuery(
        (RouagesDb db) => db.Set<Cooperation>().AsNoTracking().Where(IsPublic).OrderByDescending(c => c.PublishedAt).ThenBy(c => c.Id).Take(Newest).Select(Line));

    public static IQueryable<Cooperation> Public(this IQueryable<Cooperation> cooperations) => cooperations.Where(IsPublic);

    public static IQueryable<CooperationLine> Lines(this IQueryable<Cooperation> cooperations) => cooperations.Select(Line);
}
