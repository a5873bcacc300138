using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Organisations;

/// <summary>
/// What an address under an organisation asks: a mandate that manages it, or any mandate with a reason. Metadata that fences read.
/// </summary>
/// <param name="ColleaguesToo">Why a mandate is enough; null asks one that manages.</param>
public sealed record OrganisationGuard(string? ColleaguesToo);

/// <summary>An organisation in the hands of somebody who acts for it, as the guard found it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Manages">The person's mandate manages it.</param>
public sealed record OrganisationPlace(Guid Id, string Slug, bool Manages)
{
    /// <summary>Takes the place that the guard of <see cref="OrganisationGuards.MapOrganisation"/> let pass.</summary>
    public static ValueTask<OrganisationPlace?> BindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return ValueTask.FromResult<OrganisationPlace?>(
            http.Features.Get<OrganisationPlace>() ?? throw new InvalidOperationException("This address is not behind MapOrganisation."));
    }
}

/// <summary>The one guard of what the people of an organisation do for it; its public page is not behind it.</summary>
public static class OrganisationGuards
{
    /// <summary>
    /// Groups addresses at <c>/organisations/{slug}/path</c>: 404 for whoever has no mandate there today, 403 for one that does not manage.
    /// </summary>
    /// <param name="pages">What the addresses are mapped on.</param>
    /// <param name="path">After the organisation's own address; empty for none.</param>
    /// <param name="colleaguesToo">Why any mandate passes; null asks one that manages.</param>
    public static RouteGroupBuilder MapOrganisation(this IEndpointRouteBuilder pages, string path, string? colleaguesToo = null) =>
        pages.MapGuarded("/organisations/{slug}" + (path.Length > 0 ? "/" + path : ""), new OrganisationGuard(colleaguesToo), Refuses)
            .RequireAuthorization();

    /// <summary>The status that refuses, or null. Pure: the one rule of every door.</summary>
    internal static int? Refuses(OrganisationGuard guard, OrganisationPlace? place) => place switch
    {
        null => StatusCodes.Status404NotFound,
        { Manages: false } when guard.ColleaguesToo is null => StatusCodes.Status403Forbidden,
        _ => null,
    };

    private static async Task<IResult?> Refuses(HttpContext http)
    {
        var place = await Find(http);
        http.Features.Set(place);
        return Refuses(http.GetEndpoint()!.Metadata.GetMetadata<OrganisationGuard>()!, place) is { } status
            ? TypedResults.StatusCode(status) : null;
    }

    private static async Task<OrganisationPlace?> Find(HttpContext http)
    {
        var (db, clock) = (http.RequestServices.GetRequiredService<RouagesDb>(), http.RequestServices.GetRequiredService<TimeProvider>());
        var (slug, person, today) = ((string)http.GetRouteValue("slug")!, http.User.FindPersonId(), Paris.Today(clock));
        return await (
            from organisation in db.Set<Organisation>().AsNoTracking()
            where organisation.Slug == slug && organisation.Family != ActorFamily.Inhabitant
            from mandate in db.Set<Mandate>().Current(today)
            where mandate.OrganisationId == organisation.Id && mandate.PersonId == person
            orderby mandate.Manages descending
            select new OrganisationPlace(organisation.Id, organisation.Slug, mandate.Manages)).FirstOrDefaultAsync(http.RequestAborted);
    }
}
