using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations.Organisations;

public sealed record OrganisationLine(string Slug, string Name, ActorFamily Family, string? Commune, int Cooperations)
{
    /// <summary>Its logo.</summary>
    public Guid? LogoId { get; init; }
}

public sealed record OrganisationsView(
    IReadOnlyList<OrganisationLine> Lines, string? Asked, ActorFamily? Family, int Page, int Pages, int Total) : View<OrganisationsPage>;

internal static class ListEndpoint
{
    private const int PageSize = 30;
    private const int LongestSearch = 100;

    public static void MapListing(this IEndpointRouteBuilder organisations) => organisations.MapGet("", Show).AllowAnonymous().PublicPage();

    private static async Task<RazorComponentResult<OrganisationsPage>> Show(
        string? q, string? famille, int? page, RouagesDb db, TerritoryFinder territories, CancellationToken ct)
    {
        var asked = string.IsNullOrWhiteSpace(q) ? null : q.Trim().AtMost(LongestSearch);
        ActorFamily? family = Enum.TryParse<ActorFamily>(famille, out var known) && Enum.IsDefined(known) ? known : null;
        var found = Matching(db, territories, asked, family);
        var total = await found.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var lines = await found.OrderBy(o => EF.Functions.Collate(o.Name, PostgresText.French)).ThenBy(o => o.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .Select(o => new OrganisationLine(o.Slug, o.Name, o.Family, o.Commune,
                db.Set<Cooperation>()
                    .Count(c =>
                        c.PublishedAt != null && c.ClosedAt == null && c.Members.Any(m => m.OrganisationId == o.Id && m.LeftAt == null)))
            { LogoId = o.LogoId })
            .ToListAsync(ct);
        return Html.Show(new OrganisationsView(lines, asked, family, current, pages, total));
    }

    private static IQueryable<Organisation> Matching(RouagesDb db, TerritoryFinder territories, string? asked, ActorFamily? family)
    {
        var found = db.Set<Organisation>().AsNoTracking().Where(o => o.MergedInto == null && o.Family != ActorFamily.Inhabitant);
        if (family is not null) found = found.Where(o => o.Family == family);
        if (asked is null) return found;
        var communes = territories.CommunesNamed(asked);
        var digits = string.Concat(asked.Where(char.IsAsciiDigit));
        return found.Where(o => PostgresText.Folded(o.Name).Contains(PostgresText.Folded(asked))
            || communes.Contains(o.Commune!) || (digits.Length >= 9 && (o.Siren == digits || o.Siret == digits)) || o.Rna == asked);
    }
}
