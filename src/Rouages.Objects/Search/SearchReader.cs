using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Territories;

namespace Rouages.Objects.Search;

/// <summary>
/// Answers a question as one reader may: what they may not open is neither shown, nor counted, nor used to mend what they typed. When all
/// the words find nothing, those that nothing visible holds are mended, and the question is asked once more.
/// </summary>
internal sealed class SearchReader(
    RouagesDb db, SearchSql sql, IEnumerable<ISearchable> kinds, CooperationFinder cooperations, TerritoryFinder territories)
{
    /// <summary>What one person reads beyond what everybody does; a person with more finds the newest.</summary>
    public const int MostOwn = 20_000;

    public async Task<SearchAnswer> Find(SearchQuestion question, SearchScope scope, ClaimsPrincipal reader, CancellationToken ct)
    {
        var own = await Own(reader, ct);
        var found = await Ask(question, scope, own, mended: false, ct);
        if (!found.IsEmpty) return found;
        var words = await sql.Words([.. question.Words], own, ct);
        if (await Mend(question, words, own, ct) is { } right
            && await Ask(right, scope, own, mended: true, ct) is { IsEmpty: false } mended) return mended;
        return found with
        {
            Alone = question.Words.Count < 2 ? []
            : [.. words.Where(word => word.Found > 0).Select(word => (word.Text, word.Found))]
        };
    }

    private async Task<SearchAnswer> Ask(SearchQuestion question, SearchScope scope, Guid[] own, bool mended, CancellationToken ct)
    {
        var counts = await sql.Count(question, new(null, false, 1), own, ct);
        var named = territories.Search(string.Join(' ', question.Words), [], TerritoryFinder.MostHits);
        var answer = new SearchAnswer(question, mended, counts, [], named);
        var listed = await Listed(answer, scope, own, ct);
        if (listed == 0) return answer;
        var pages = (listed + SearchSql.PageSize - 1) / SearchSql.PageSize;
        var page = Math.Min(scope.Page, pages);
        return answer with { Page = page, Pages = pages, Hits = await sql.Page(question, scope with { Page = page }, own, ct) };
    }

    /// <summary>The question with its unknown words mended, for a visitor; null when there is nothing to mend.</summary>
    public async Task<SearchQuestion?> Mend(SearchQuestion question, CancellationToken ct) =>
        await Mend(question, await sql.Words([.. question.Words], [], ct), [], ct);

    // When there was more than is counted, what is asked for may not be among it.
    private async Task<int> Listed(SearchAnswer answer, SearchScope scope, Guid[] own, CancellationToken ct) =>
        Math.Min(SearchSql.MostRanked,
        answer.More && (scope.Kind is not null || scope.Mine)
            ? (await sql.Count(answer.Question, scope, own, ct)).Values.Sum(count => count.All) : answer.Objects(scope.Kind, scope.Mine));

    private async Task<SearchQuestion?> Mend(SearchQuestion question, IReadOnlyList<FoundWord> words, Guid[] own, CancellationToken ct)
    {
        var mended = new Dictionary<string, string>();
        foreach (var word in words.Where(word => word is { Found: 0, MeansSomething: true }))
            if (await sql.Nearest(word.Text, own, ct) is { } near) mended[word.Text] = near;
            else if (territories.Search(word.Text, [], 1).Count == 0 && territories.Nearest(word.Text) is { } place) mended[word.Text] =
                place;
        return mended.Count > 0 ? question.With(mended) : null;
    }

    private async Task<Guid[]> Own(ClaimsPrincipal reader, CancellationToken ct) =>
        reader.FindPersonId() is not { } person || kinds.Select(kind => kind.ReadBy(db, cooperations, person)).OfType<IQueryable<Guid>>()
            .ToList() is not [var first, .. var rest] ? []
        : await rest.Aggregate(first, (all, more) => all.Union(more)).OrderByDescending(id => id).Take(MostOwn).ToArrayAsync(ct);
}
