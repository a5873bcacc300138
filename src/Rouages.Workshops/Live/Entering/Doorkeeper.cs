using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Directory.People;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Leading;

namespace Rouages.Workshops.Live;

/// <summary>Knows who stands at the door of a workshop: pages and sockets ask here, and nowhere else.</summary>
internal sealed class Doorkeeper(RouagesDb db, Leadership leadership)
{
    /// <summary>The participant whose place this browser keeps; null when it keeps none, or when the person was shown out.</summary>
    public async Task<Who?> Participant(HttpContext http, Guid workshop, CancellationToken ct)
    {
        if (PlaceToken.OfParticipant(http.Request, workshop) is not { } token) return null;
        return await Place(workshop, token, ct) is { RemovedAt: null } place ? new Who(place.Id) : null;
    }

    /// <summary>True when this person, or this browser, may lead the workshop.</summary>
    public async Task<bool> Leads(HttpContext http, Guid workshop, CancellationToken ct)
    {
        if (http.User.FindPersonId() is { } person && await leadership.Of(person).AnyAsync(id => id == workshop, ct)) return true;
        if (PlaceToken.OfFacilitator(http.Request, workshop) is not { } token) return false;
        var hash = PlaceToken.Hash(token);
        return await db.Set<Facilitator>().AnyAsync(f => f.WorkshopId == workshop && f.RemovedAt == null && f.TokenHash == hash, ct);
    }

    /// <summary>The place that a personal link opens, removed ones included; null when the link is of nobody.</summary>
    public Task<Participant?> Place(Guid workshop, string token, CancellationToken ct)
    {
        var hash = PlaceToken.Hash(token);
        return db.Set<Participant>().AsNoTracking().SingleOrDefaultAsync(p => p.TokenHash == hash && p.WorkshopId == workshop, ct);
    }
}
