using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;

namespace Rouages.Workshops.Live;

/// <summary>Knows who stands at the door of a workshop: pages and sockets ask here, and nowhere else.</summary>
internal sealed class RoomAccess(RouagesDb db, Leadership leadership, SessionCheck sessions)
{
    /// <summary>The participant whose place this browser keeps; null when it keeps none, or when the person was shown out.</summary>
    public async Task<Who?> Participant(HttpContext http, Guid workshop, CancellationToken ct)
    {
        if (PlaceToken.OfParticipant(http.Request, workshop) is not { } token) return null;
        return await Place(workshop, token, ct) is { RemovedAt: null } place ? new Who(place.Id) : null;
    }

    /// <summary>
    /// True when this person, or this browser, may lead the workshop. The session is that of a request: it was checked as the request came.
    /// </summary>
    public async Task<bool> Leads(HttpContext http, Guid workshop, CancellationToken ct) =>
        await LeadsByName(http.User, workshop, ct) || await LeadsByLink(PlaceToken.OfFacilitator(http.Request, workshop), workshop, ct);

    /// <summary>The same of a connection that stays open: its session may have ended since, and so may the cooperation.</summary>
    public async Task<bool> StillLeads(LeadClaim claim, Guid workshop, CancellationToken ct) =>
        ((await LeadsByName(claim.User, workshop, ct) && await sessions.Holds(claim.User, ct))
            || await LeadsByLink(claim.Link, workshop, ct))
        && !await db.Shut().AnyAsync(shut => shut == workshop, ct);

    /// <summary>The place that a personal link opens, removed ones included; null when the link is of nobody.</summary>
    public Task<Participant?> Place(Guid workshop, string token, CancellationToken ct)
    {
        var hash = PlaceToken.Hash(token);
        return db.Set<Participant>().AsNoTracking().SingleOrDefaultAsync(p => p.TokenHash == hash && p.WorkshopId == workshop, ct);
    }

    private async Task<bool> LeadsByName(ClaimsPrincipal user, Guid workshop, CancellationToken ct) =>
        user.FindPersonId() is { } person && await leadership.Of(person).AnyAsync(id => id == workshop, ct);

    private async Task<bool> LeadsByLink(string? token, Guid workshop, CancellationToken ct)
    {
        if (token is null) return false;
        var hash = PlaceToken.Hash(token);
        return await db.Set<Facilitator>().AnyAsync(f => f.WorkshopId == workshop && f.RemovedAt == null && f.TokenHash == hash, ct);
    }
}
