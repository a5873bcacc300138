using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>Changes in whose name a person acts in a cooperation where several of their organisations sit.</summary>
internal static class ActingEndpoint
{
    public static void MapActing(this IEndpointRouteBuilder pages) =>
        pages.MapCooperation("au-nom-de", read: Right.SeeInside, write: Right.SeeInside).MapPost("", Choose)
            .EvenClosed("It writes nothing: one reads in the name of another organisation.");

    private static Results<RedirectHttpResult, NotFound> Choose(
        CooperationPlace place, string slug, [FromForm(Name = "Organisation")] Guid? organisation, [FromForm(Name = "Return")] string? back,
            HttpContext http)
    {
        if (place.Seats.FirstOrDefault(seat => seat.OrganisationId == organisation) is not { } seat) return TypedResults.NotFound();
        ChosenOrganisations.Choose(http, seat.OrganisationId);
        Flash.Now(http, "Vous agissez maintenant au nom de {0}.", seat.OrganisationName);
        var home = $"/cooperations/{slug}";
        return TypedResults.LocalRedirect(back is not null && (back == home || back.StartsWith(home + "/", StringComparison.Ordinal))
            && !back.Contains("..", StringComparison.Ordinal) ? back : home);
    }
}
