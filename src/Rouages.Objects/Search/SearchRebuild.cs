using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Objects.Search;

/// <summary>
/// Makes the whole index again, a batch at a time, while the site is used: at the first start, after an upgrade that finds more, and each
/// night for what bulk statements changed. Words that no document holds any more are forgotten.
/// </summary>
internal sealed class SearchRebuild(RouagesDb db, IEnumerable<ISearchable> kinds) : IScheduledJob
{
    /// <summary>Documents written in one statement.</summary>
    public const int AtOnce = 100;

    private const int WordsAtOnce = 2000;

    public const string Job = "objects.search";

    public string Name => Job;
    public string Label => Words.Key("Refaire l’index de la recherche");

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken ct)
    {
        foreach (var kind in kinds.OrderBy(kind => kind.Order))
        {
            await Each(after => kind.After(db, after, AtOnce, ct), ids => db.Refresh(kind, ids, ct), ct);
            await Each(after => Kept(kind, after, ct), ids => db.Refresh(kind, ids, ct), ct);
        }

        var known = kinds.SelectMany(kind => new[] { kind.Kind, SearchDocument.Inside(kind.Kind) }).ToList();
        await db.Set<SearchDocument>().Where(d => !known.Contains(d.Kind)).ExecuteDeleteAsync(ct);
        for (var from = ""; from is not null;) from = await ForgetWords(from, ct);
    }

    private async Task Each(Func<Guid, Task<IReadOnlyList<Guid>>> next, Func<IReadOnlyList<Guid>, Task> refresh, CancellationToken ct)
    {
        for (var ids = await next(Guid.Empty); ids.Count > 0; ids = await next(ids[^1]))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await refresh(ids);
            await transaction.CommitAsync(ct);
        }
    }

    // Documents whose object may be gone.
    private async Task<IReadOnlyList<Guid>> Kept(ISearchable kind, Guid after, CancellationToken ct) => await db.Set<SearchDocument>()
        .Where(d => d.Kind == kind.Kind && d.ObjectId > after).OrderBy(d => d.ObjectId).Select(d => d.ObjectId).Take(AtOnce)
            .ToListAsync(ct);

    // Words that mean nothing alone (« dans ») go too: no error leads to them.
    private async Task<string?> ForgetWords(string from, CancellationToken ct)
    {
        var words =
            await db.Database.SqlQuery<string>(
                $"SELECT word AS \"Value\" FROM objects.spelling WHERE key = word AND key > {from} ORDER BY key LIMIT {WordsAtOnce}")
                    .ToListAsync(ct);
        if (words.Count == 0) return null;
        await db.Database.ExecuteSqlAsync($"""
            DELETE FROM objects.spelling WHERE word IN (SELECT said.word FROM unnest({words}) AS said (word)
                WHERE NOT EXISTS (SELECT FROM objects.document AS d WHERE d.vector @@ plainto_tsquery('public.rouages_french', said.word)))
            AND key IN (SELECT objects.spellings(said.word) FROM unnest({words}) AS said (word))
            """, ct);
        return words[^1];
    }
}
