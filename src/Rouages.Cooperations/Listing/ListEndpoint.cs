using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>A cooperation in a list.</summary>
public sealed record CooperationLine(string Slug, string Name, string Type, string? Summary, string? SeatCommune, int Members, bool IsDemo)
{
    /// <summary>Its identifier.</summary>
    public Guid Id { get; init; }

    /// <summary>Its logo.</summary>
    public Guid? LogoId { get; init; }

    /// <summary>What <see cref="ICooperationFacet"/> say of it; null when they say nothing, or were not asked.</summary>
    public string? About { get; init; }
}

public sealed record CooperationsView(
    IReadOnlyList<CooperationLine> Lines, string? Asked, string? Type, int Page, int Pages, int Total) : View<CooperationsPage>
{
    /// <summary>The words that were looked for, when a typing error was mended.</summary>
    public string? Mended { get; init; }
}

internal static class ListEndpoint
{
    private const int LongestSearch = 100, MostPages = 100_000;

    public static void MapListing(this IEndpointRouteBuilder cooperations) => cooperations.MapGet("", Show).AllowAnonymous().PublicPage();

    private static async Task<RazorComponentResult<CooperationsPage>> Show(
        string? q, string? type, int? page, HttpRequest request, IEnumerable<ICooperationFacet> facets, RouagesDb db,
            TerritoryFinder territories, ICooperationSearch search, CooperationTypes types, CancellationToken ct)
    {
        var asked = string.IsNullOrWhiteSpace(q) ? null : q.Trim().AtMost(LongestSearch);
        var known = types.Find(type)?.Key;
        var among = facets.Select(facet => facet.Matching(request.Query)).OfType<IQueryable<Guid>>().ToList();
        var said = asked is null ? new([], null) : await search.Find(asked, ct);
        var wanted = Math.Clamp(page ?? 1, 1, MostPages);
        var (lines, current, total) = asked is null && known is null && among.Count == 0 ? await PublicCooperations.Page(db, wanted, ct)
            : await Page(among.Aggregate(Matching(db, territories, asked, known, said.Ids),
                    (found, ids) => found.Where(c => ids.Contains(c.Id))),
                wanted, ct);
        lines = await Said(lines, facets, ct);
        return Html.Show(new CooperationsView(lines, asked, known, current, PublicCooperations.PagesOf(total), total)
        { Mended = total > 0 ? said.Mended : null });
    }

    private static async Task<(IReadOnlyList<CooperationLine> Lines, int Page, int Total)> Page(
        IQueryable<Cooperation> found, int wanted, CancellationToken ct)
    {
        var total = await found.CountAsync(ct);
        var current = Math.Min(wanted, PublicCooperations.PagesOf(total));
        var lines = await found.OrderBy(c => EF.Functions.Collate(c.Name, PostgresText.French)).ThenBy(c => c.Id)
            .Skip((current - 1) * PublicCooperations.PageSize).Take(PublicCooperations.PageSize).Lines().ToListAsync(ct);
        return (lines, current, total);
    }

    private static async Task<IReadOnlyList<CooperationLine>> Said(
        IReadOnlyList<CooperationLine> lines, IEnumerable<ICooperationFacet> facets, CancellationToken ct)
    {
        if (lines.Count == 0) return lines;
        Guid[] ids = [.. lines.Select(line => line.Id)];
        foreach (var facet in facets)
        {
            var said = await facet.Say(ids, ct);
            lines = [.. lines.Select(line => said.TryGetValue(line.Id, out var about)
                ? line with { About = line.About is { } before ? $"{before} · {about}" : about } : line)];
        }

        return lines;
    }

    private static IQueryable<Cooperation> Matching(
        RouagesDb db, TerritoryFinder territories, string? asked, string? type, IReadOnlyList<Guid> said)
    {
        var found = db.Set<Cooperation>().AsNoTracking().Public();
        if (type is not null) found = found.Where(c => c.Type == type || c.OtherTypes.Contains(type) || c.LegalForm == type);
        if (asked is null) return found;
        var communes = territories.CommunesNamed(asked);
        return found.Where(c =>
            PostgresText.Folded(c.Name).Contains(PostgresText.Folded(asked)) || c.Communes.Any(code => communes.Contains(code))
            || said.Contains(c.Id));
    }
}
