using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Api;

namespace Rouages.Cooperations.Api;

/// <summary>The person of a token, for programs.</summary>
[Says("La personne du jeton.")]
public sealed record MeRecord(
    [property: Says("Comment elle est appelée ici.")] string Name,
    [property: Says("Les organisations au nom desquelles elle agit aujourd’hui.")] IReadOnlyList<MyOrganisationRecord> Organisations,
    [property: Says("Les coopérations où elle siège aujourd’hui.")] IReadOnlyList<MyCooperationRecord> Cooperations);

/// <summary>An organisation of the person of a token.</summary>
public sealed record MyOrganisationRecord(
    [property: Says("L’adresse de l’organisation ici.")] string Slug,
    [property: Says("Son nom.")] string Name);

/// <summary>A cooperation of the person of a token.</summary>
public sealed record MyCooperationRecord(
    [property: Says("Son adresse ici.")] string Slug,
    [property: Says("Son nom.")] string Name,
    [property: Says("L’organisation par laquelle elle y siège.")] string Organisation,
    [property: Says("member, facilitator, lead ou advisor.")] string Role);

internal static class MeApi
{
    private const int Most = 200;

    internal static void MapMeApi(this IEndpointRouteBuilder pages) =>
        pages.MapApi().WithTags("me").MapGet("/me", Show)
            .WithSummary(Words.Key("La personne du jeton, ses organisations, ses coopérations. Demande la portée « profile »."));

    private static async Task<Results<ApiAnswer<MeRecord>, ProblemHttpResult>> Show(
        ClaimsPrincipal user, RouagesDb db, TimeProvider clock, Words T, CancellationToken ct)
    {
        if (user.For(ApiScope.Profile).FindPersonId() is not { } person) return ApiProblem.OutOfScope(T);
        var organisations = from mandate in db.Set<Mandate>().AsNoTracking().Current(Paris.Today(clock))
                            where mandate.PersonId == person
                            join organisation in db.Set<Organisation>() on mandate.OrganisationId equals organisation.Id
                            select organisation;
        var cooperations = from organisation in organisations
                           join membership in db.Set<Membership>() on organisation.Id equals membership.OrganisationId
                           where membership.LeftAt == null
                           join cooperation in db.Set<Cooperation>() on membership.CooperationId equals cooperation.Id
                           orderby cooperation.Id, organisation.Id
                           select new { cooperation.Slug, cooperation.Name, Organisation = organisation.Slug, membership.Role };
        var own = await organisations.OrderBy(organisation => organisation.Id)
            .Select(organisation => new MyOrganisationRecord(organisation.Slug, organisation.Name)).Take(Most).ToListAsync(ct);
        var sits = await cooperations.Take(Most).ToListAsync(ct);
        return new ApiAnswer<MeRecord>(new(user.DisplayName(), [.. own.Distinct()],
            [.. sits.Select(seat => new MyCooperationRecord(seat.Slug, seat.Name, seat.Organisation, ApiNames.Of(seat.Role))).Distinct()]));
    }
}
