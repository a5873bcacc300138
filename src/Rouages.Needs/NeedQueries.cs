using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rouages.Needs.Domain;
using Rouages.Storage;
using Rouages.Territories;

namespace Rouages.Needs;

/// <summary>A need in a list.</summary>
public sealed record NeedLine(Guid Id, string Slug, string Sentence, string Territory, DateTimeOffset MovedAt, bool IsDemo)
{
    /// <summary>How far it has come.</summary>
    public NeedStanding Standing { get; init; }

    /// <summary>How many said it; null below three.</summary>
    public int? People { get; init; }
}

/// <summary>What several pages ask of needs.</summary>
internal static class NeedQueries
{
    private const int MostCommunes = 5000;

    private static readonly Expression<Func<Need, bool>> IsShown = n => n.Hidden == null;

    /// <summary>Those that everybody reads.</summary>
    public static IQueryable<Need> Shown(this IQueryable<Need> needs) => needs.Where(IsShown);

    /// <summary>Lines of a list; a number below three does not leave the database.</summary>
    public static IQueryable<NeedLine> Lines(this IQueryable<Need> needs, RouagesDb db) => needs.Select(n =>
        new NeedLine(n.Id, n.Slug, n.Sentence, n.Territory, n.MovedAt, n.IsDemo)
        {
            Standing = n.Standing,
            People = db.Set<Witness>().Count(w => w.NeedId == n.Id) < VoiceCount.Few ? null
                : db.Set<Witness>().Count(w => w.NeedId == n.Id),
        });

    /// <summary>Keys of a territory, of all within it and of all around it: what is said for the département is said here too.</summary>
    public static IReadOnlyList<string> Around(this TerritoryFinder territories, Territory territory) =>
    [
        territory.Key, .. territories.Containing(territory).Select(around => around.Key), .. territories.Within(territory),
    ];

    /// <summary>Keys of a territory and of all within it.</summary>
    public static IReadOnlyList<string> Here(this TerritoryFinder territories, Territory territory) =>
        [territory.Key, .. territories.Within(territory)];

    private static IEnumerable<string> Within(this TerritoryFinder territories, Territory territory) =>
        territory.Kind == TerritoryKind.Commune ? []
        : new[] { TerritoryKind.Departement, TerritoryKind.Epci, TerritoryKind.Commune }.Where(kind => kind > territory.Kind)
            .SelectMany(kind => territories.Inside(territory.Key, kind)).Select(inside => inside.Key).Take(MostCommunes);

    /// <summary>How many people said it, by commune, as far as it is told.</summary>
    public static async Task<VoiceCount> VoicesOf(this RouagesDb db, Guid need, CancellationToken ct)
    {
        var counted = await db.Set<Witness>().Where(w => w.NeedId == need).GroupBy(w => w.Commune)
            .Select(some => new { Commune = some.Key, People = some.Count() }).OrderBy(one => one.Commune).Take(MostCommunes)
            .ToListAsync(ct);
        return VoiceCount.Of(counted.Sum(one => one.People),
            counted.Where(one => one.Commune is not null).ToDictionary(one => one.Commune!, one => one.People));
    }
}
