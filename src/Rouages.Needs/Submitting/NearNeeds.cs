using Microsoft.EntityFrameworkCore;
using Rouages.Needs.Domain;
using Rouages.Storage;
using Rouages.Territories;

namespace Rouages.Needs.Submitting;

/// <summary>What others already said near there, in words alike: it may be the same need.</summary>
internal sealed class NearNeeds(RouagesDb db, TerritoryFinder territories)
{
    private const int Most = 3;

    // Of two short sentences: three letters out of ten in common, or most of the words of one within the other.
    private const double Alike = 0.3, Within = 0.55;

    public async Task<IReadOnlyList<NeedLine>> Of(NeedContent content, CancellationToken ct)
    {
        if (territories.Find(content.Territory) is not { } territory) return [];
        // Somebody who lives there goes to the next town: as far as the département.
        var around = territories.Find(territory.Departement) is { } departement && territory.Kind > TerritoryKind.Departement
            ? departement : territory;
        var (keys, said) = (territories.Around(around), content.Sentence);
        return await db.Set<Need>().AsNoTracking().Shown().Where(n => keys.Contains(n.Territory))
            .Where(n => EF.Functions.TrigramsSimilarity(PostgresText.Folded(n.Sentence), PostgresText.Folded(said)) > Alike
                || EF.Functions.TrigramsWordSimilarity(PostgresText.Folded(said), PostgresText.Folded(n.Sentence)) > Within
                || EF.Functions.TrigramsWordSimilarity(PostgresText.Folded(n.Sentence), PostgresText.Folded(said)) > Within)
            .OrderByDescending(n => EF.Functions.TrigramsSimilarity(PostgresText.Folded(n.Sentence), PostgresText.Folded(said)))
            .ThenBy(n => n.Id).Take(Most).Lines(db).ToListAsync(ct);
    }
}
