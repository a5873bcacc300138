using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>Finds a workshop by what a page or a person says of it.</summary>
internal sealed class RoomFinder(RouagesDb db)
{
    /// <summary>By its id (pages), or by its code (people); null when there is none.</summary>
    public async Task<Guid?> Find(string? said, CancellationToken ct)
    {
        if (Guid.TryParse(said, out var id)) return id;
        if (JoinCode.Read(said) is not { } code) return null;
        return await db.Set<Workshop>().Where(w => w.Code == code && w.Status != WorkshopStatus.Closed).Select(w => (Guid?)w.Id)
            .SingleOrDefaultAsync(ct);
    }
}
