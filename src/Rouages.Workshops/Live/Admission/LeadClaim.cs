using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Rouages.Workshops.Live;

/// <summary>
/// By what a connection leads a workshop: the session and the co-facilitator's link that its browser had when it connected.
/// </summary>
/// <param name="User">The session; nobody for a visitor.</param>
/// <param name="Link">The secret of the link; null without one.</param>
internal sealed record LeadClaim(ClaimsPrincipal User, string? Link)
{
    public static LeadClaim Of(HttpContext http, Guid workshop) => new(http.User, PlaceToken.OfFacilitator(http.Request, workshop));
}
