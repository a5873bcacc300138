using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Api;

namespace Rouages.Cooperations.Api;

/// <summary>An organisation, for programs.</summary>
[Says("Une organisation : association, entreprise, collectivité…")]
public sealed record OrganisationRecord(
    [property: Says("Identifiant, pour toujours.")] Guid Id,
    [property: Says("Son adresse ici.")] string Slug,
    [property: Says("Son nom.")] string Name,
    [property: Says(
        "socialEnterprise, otherEnterprise, publicBody, research, trainingOrSupport, residents ou otherInstitution.")] string Family,
    [property: Says(
        "unknown, association, cooperative, mutual, foundation, socialCompany ou outside (de l’économie sociale et solidaire).")] string Status,
    [property: Says("SIREN ; null s’il n’est pas connu.")] string? Siren,
    [property: Says("SIRET ; null s’il n’est pas connu.")] string? Siret,
    [property: Says("Numéro RNA ; null s’il n’est pas connu.")] string? Rna,
    [property: Says("Code Insee de sa commune.")] string? Commune,
    [property: Says("Ce qu’elle dit d’elle-même.")] string? Description,
    [property: Says("Son site.")] string? Website,
    [property: Says("Vrai pour une donnée de démonstration.")] bool IsDemo,
    [property: Says("Sa page.")] string Url);

internal static class OrganisationsApi
{
    internal static void MapOrganisationsApi(this IEndpointRouteBuilder pages)
    {
        var api = pages.MapApi().WithTags("organisations");
        api.MapGet("/organisations", List).WithSummary(Words.Key("Les organisations, la plus anciennement inscrite d’abord."));
        api.MapGet("/organisations/{slug}", One).WithSummary(Words.Key("Une organisation."));
    }

    private static async Task<Results<ApiAnswer<ApiPage<OrganisationRecord>>, ProblemHttpResult>> List(
        [AsParameters] PageQuery page,
        [Says("Une partie du nom.")] string? q,
        [Says("Code Insee de la commune.")] string? commune,
        [Says("SIREN.")] string? siren,
        RouagesDb db, SiteAddress site, Words T, CancellationToken ct)
    {
        if (page.RefuseById(T) is { } refused) return refused;
        var (after, asked) = (page.AfterId, q?.Trim().AtMost(ApiLimits.LongestSearch));
        var found = db.Set<Organisation>().AsNoTracking().Where(organisation => organisation.Id > after && organisation.MergedInto == null
            && organisation.Family != ActorFamily.Inhabitant);
        if (!string.IsNullOrEmpty(asked))
            found = found.Where(organisation => PostgresText.Folded(organisation.Name).Contains(PostgresText.Folded(asked)));
        if (commune is not null) found = found.Where(organisation => organisation.Commune == commune);
        if (siren is not null) found = found.Where(organisation => organisation.Siren == siren);
        var rows = await found.OrderBy(organisation => organisation.Id).Take(page.Rows).ToListAsync(ct);
        return page.Answer(rows, organisation => organisation.Id.ToString("N"), organisation => Shape(organisation, site));
    }

    private static async Task<Results<ApiAnswer<OrganisationRecord>, ProblemHttpResult>> One(
        [Says("L’adresse de l’organisation ici.")] string slug, RouagesDb db, SiteAddress site, Words T, CancellationToken ct) =>
        await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(organisation =>
            organisation.Slug == slug && organisation.Family != ActorFamily.Inhabitant, ct) is { } found
            ? new ApiAnswer<OrganisationRecord>(Shape(found, site)) : ApiProblem.NotFound(T);

    private static OrganisationRecord Shape(Organisation one, SiteAddress site) => new(
        one.Id, one.Slug, one.Name, ApiNames.Of(one.Family), ApiNames.Of(one.Status), one.Siren, one.Siret, one.Rna, one.Commune,
            one.Description, one.Website,
        one.IsDemo, site.Of($"/organisations/{one.Slug}", Words.English ? "en" : "fr"));
}

/// <summary>Bounds of what programs ask.</summary>
internal static class ApiLimits
{
    public const int LongestSearch = 100;
}
