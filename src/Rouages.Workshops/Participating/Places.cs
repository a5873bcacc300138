using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Participating;

/// <summary>The place that this browser keeps in a workshop.</summary>
internal sealed class Places(RouagesDb db, RoomAccess access)
{
    /// <summary>The place, removed ones included; null when this browser keeps none.</summary>
    public Task<Participant?> Find(Guid workshop, HttpContext http, CancellationToken ct) =>
        PlaceToken.OfParticipant(http.Request, workshop) is { } token ? access.Place(workshop, token, ct)
            : Task.FromResult<Participant?>(null);

    /// <summary>
    /// The workshop of that code where this browser keeps a place, the last one first: codes serve again once a workshop is over.
    /// </summary>
    public async Task<(Workshop? Workshop, Participant? Place)> Find(string? code, HttpContext http, CancellationToken ct)
    {
        if (JoinCode.Read(code) is not { } read) return (null, null);
        var workshops = await db.Set<Workshop>().AsNoTracking().Where(w => w.Code == read)
            .OrderBy(w => w.Status == WorkshopStatus.Closed).ThenByDescending(w => w.Created.At).ThenBy(w => w.Id).Take(3).ToListAsync(ct);
        foreach (var workshop in workshops)
            if (await Find(workshop.Id, http, ct) is { } place) return (workshop, place);
        return (workshops.FirstOrDefault(), null);
    }
}
