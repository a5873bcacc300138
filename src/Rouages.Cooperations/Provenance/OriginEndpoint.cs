using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Rouages.Cooperations.Provenance;

/// <summary>Goes back to where something came from, whichever module keeps it.</summary>
internal static class OriginEndpoint
{
    public static void MapOrigins(this IEndpointRouteBuilder pages) => pages.MapGet("/fil/{kind}/{id}", Follow).AllowAnonymous();

    private static async Task<Results<RedirectHttpResult, NotFound>> Follow(
        string kind, string id, ClaimsPrincipal user, IEnumerable<IOriginResolver> threads, CancellationToken ct) =>
        threads.FirstOrDefault(thread => thread.Kind == kind) is { } thread && await thread.Address(id, user, ct) is { } address
            ? TypedResults.LocalRedirect(address) : TypedResults.NotFound();
}
