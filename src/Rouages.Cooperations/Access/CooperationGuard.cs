using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations.Domain;
using Rouages.Web;
using Rouages.Web.Api;

namespace Rouages.Cooperations;

/// <summary>What an address under a cooperation asks of whoever comes: metadata that fences read.</summary>
/// <param name="Read">Asked by GET and HEAD; null lets anyone pass who may see the cooperation at all.</param>
/// <param name="Write">Asked by every other verb.</param>
public sealed record CooperationGuard(Right? Read, Right Write);

/// <summary>The right that one address asks instead of its group's.</summary>
/// <param name="Right">Asked by every verb.</param>
public sealed record RequiredRight(Right Right);

/// <summary>A page that only leads to writing: asked like a write although it is read.</summary>
public sealed record LeadsToWriting;

/// <summary>An address that still writes in a closed cooperation.</summary>
/// <param name="Reason">Why it may.</param>
public sealed record WritesEvenClosed(string Reason);

/// <summary>Whose eyes an address of the API reads with.</summary>
/// <param name="Scope">What a token must have been made for to bring its person along; null reads as anybody, whoever asks.</param>
public sealed record TokenReader(string? Scope)
{
    /// <summary>The person of the token, or anybody.</summary>
    public ClaimsPrincipal Of(ClaimsPrincipal asking) => Scope is null ? new ClaimsPrincipal(new ClaimsIdentity()) : asking.For(Scope);
}

/// <summary>
/// The one guard of what lies under a cooperation. It runs before the endpoint's parameters are read: an endpoint behind it takes a
/// <see cref="CooperationPlace"/> that was found, is the person's to see, and allows what the address asks.
/// </summary>
public static class CooperationGuards
{
    /// <summary>
    /// Groups addresses at <c>/cooperations/{slug}/path</c> for members. 404 for whoever does not sit there, 403 without the right, 409 for
    /// a write once the cooperation is closed.
    /// </summary>
    public static RouteGroupBuilder MapCooperation(this IEndpointRouteBuilder pages, string path, Right read, Right write) =>
        pages.Guarded(path, new(read, write)).RequireAuthorization();

    /// <summary>Groups addresses that anyone reads who may see the cooperation; writing still asks a seat and its right.</summary>
    public static RouteGroupBuilder MapPublicCooperation(this IEndpointRouteBuilder pages, string path, Right write) =>
        pages.Guarded(path, new(null, write));

    /// <summary>
    /// Groups addresses at <c>/api/v1/cooperations/{slug}/path</c> that the person of a token reads as a member. 403 for a token that was
    /// not made for the scope, then as <see cref="MapCooperation"/>.
    /// </summary>
    public static RouteGroupBuilder MapCooperationApi(this IEndpointRouteBuilder pages, string path, string scope, Right read) =>
        pages.MapApi().Guarded(path, new(read, Right.EditCooperation)).WithMetadata(new TokenReader(scope));

    /// <summary>The same for what anyone reads who may see the cooperation: everybody, or with the scope its members too.</summary>
    public static RouteGroupBuilder MapPublicCooperationApi(this IEndpointRouteBuilder pages, string path, string? scope) =>
        pages.MapApi().Guarded(path, new(null, Right.EditCooperation)).WithMetadata(new TokenReader(scope));

    /// <summary>Asks this right instead of the group's.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder address, Right right) where TBuilder : IEndpointConventionBuilder =>
        address.WithMetadata(new RequiredRight(right));

    /// <summary>A form that writes: refused with what it leads to.</summary>
    public static TBuilder LeadsToWriting<TBuilder>(this TBuilder address) where TBuilder : IEndpointConventionBuilder =>
        address.WithMetadata(new LeadsToWriting());

    /// <summary>Lets this address write in a closed cooperation.</summary>
    public static TBuilder EvenClosed<TBuilder>(this TBuilder address, string reason) where TBuilder : IEndpointConventionBuilder =>
        address.WithMetadata(new WritesEvenClosed(reason));

    /// <summary>The status that refuses, or null. Pure: the one rule of every door.</summary>
    internal static int? Refuses(CooperationGuard guard, CooperationPlace? place, Right? required, bool writes, bool evenClosed)
    {
        if (place is null) return StatusCodes.Status404NotFound;
        if (!writes && required is null && guard.Read is null) return null;
        if (place.Seat is null) return StatusCodes.Status404NotFound;
        var right = required ?? (writes ? guard.Write : guard.Read!.Value);
        if (!place.Holds(right)) return StatusCodes.Status403Forbidden;
        return writes && place.IsClosed && !evenClosed ? StatusCodes.Status409Conflict : null;
    }

    private static RouteGroupBuilder Guarded(this IEndpointRouteBuilder pages, string path, CooperationGuard guard) =>
        pages.MapGuarded("/cooperations/{slug}" + (path.Length > 0 ? "/" + path : ""), guard, Refuses);

    private static async Task<IResult?> Refuses(HttpContext http)
    {
        var asked = http.GetEndpoint()!.Metadata;
        var (guard, token) = (asked.GetMetadata<CooperationGuard>()!, asked.GetMetadata<TokenReader>());
        if (token is { Scope: { } scope } && guard.Read is not null && !http.User.HasClaim(ApiRoutes.ScopeClaim, scope))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);

        var reader = token is null ? http.User : token.Of(http.User);
        var place = await http.RequestServices.GetRequiredService<CooperationFinder>()
            .Find((string)http.GetRouteValue("slug")!, reader, http.RequestAborted);
        var writes = http.Request.Writes() || asked.GetMetadata<LeadsToWriting>() is not null;
        var refused =
            Refuses(guard, place, asked.GetMetadata<RequiredRight>()?.Right, writes, asked.GetMetadata<WritesEvenClosed>() is not null);
        http.Features.Set(place);
        return refused switch
        {
            null => null,
            StatusCodes.Status409Conflict => ClosedView.Answer(http, place!.Name, $"/cooperations/{place.Slug}"),
            { } status => TypedResults.StatusCode(status),
        };
    }
}

/// <summary>Says that a cooperation is closed to whoever wanted to write there.</summary>
/// <param name="Name">The cooperation.</param>
/// <param name="Back">Where its reader may go on.</param>
public sealed record ClosedView(string Name, string Back) : View<ClosedPage>
{
    /// <summary>The answer of every door that a closed cooperation shuts: a page for a reader, the bare status for a program.</summary>
    public static IResult Answer(HttpContext http, string name, string back)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Accepts.Html(http.Request)
            ? Html.Show(new ClosedView(name, back), StatusCodes.Status409Conflict) : TypedResults.StatusCode(StatusCodes.Status409Conflict);
    }
}
