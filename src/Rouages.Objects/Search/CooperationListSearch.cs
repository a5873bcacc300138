using Rouages.Cooperations;
using Rouages.Objects.Kinds;

namespace Rouages.Objects.Search;

/// <summary>The list of cooperations, searched as the whole site is: what visitors may read, and nothing else.</summary>
internal sealed class CooperationListSearch(SearchSql sql, SearchReader reader) : ICooperationSearch
{
    public async Task<FoundCooperations> Find(string asked, CancellationToken ct)
    {
        if (SearchQuestion.Read(asked) is not { } question) return new([], null);
        var ids = await sql.Ids(question, CooperationKind.Word, ICooperationSearch.Most, ct);
        if (ids.Count > 0 || await reader.Mend(question, ct) is not { } mended) return new(ids, null);
        return await sql.Ids(mended, CooperationKind.Word, ICooperationSearch.Most, ct) is { Count: > 0 } found
            ? new(found, string.Join(' ', mended.Words)) : new([], null);
    }
}
