using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>Changes in whose name a person acts in a cooperation where several of their organisations sit.</summary>
internal static class ActingEndpoint
{
    public static void MapActing(this IEndpointRouteBuilder cooperations) => cooperations.MapPost("/{slug}/au-nom-de", Choose).RequireAuthorization();

    private static async Task<Results<RedirectHttpResult, NotFound>> Choose(
        string slug, [FromForm(Name = "Organisation")] Guid? organisation, [FromForm(Name = "Return")] string? back,
        HttpContext http, CooperationFinder cooperations, CancellationToken ct)
    {
        if (await cooperations.Find(slug, http.User, ct) is not { } place || place.Seats.FirstOrDefault(seat => seat.OrganisationId == organisation) is not { } seat)
            return TypedResults.NotFound();
        ChosenOrganisations.Choose(http, seat.OrganisationId);
        Said.Now(http, "Vous agissez maintenant au nom de {0}.", seat.OrganisationName);
        var home = $"/cooperations/{slug}";
        return TypedResults.LocalRedirect(back is not null && (back == home || back.StartsWith(home + "/", StringComparison.Ordinal)) && !back.Contains("..", StringComparison.Ordinal) ? back : home);
    }
}
