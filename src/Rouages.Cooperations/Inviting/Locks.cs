using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Cooperations.Inviting;

/// <summary>
/// Rules that look at several rows (the last porteur, the last place of a link) are decided one at a time: whoever decides
/// holds the row of the cooperation, or of the organisation, until their transaction ends. Reading waits for nobody.
/// </summary>
internal static class Locks
{
    public static Task HoldCooperation(this RouagesDb db, Guid id, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM cooperations.cooperation WHERE id = {id} FOR UPDATE", ct);

    public static Task HoldOrganisation(this RouagesDb db, Guid id, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM cooperations.organisation WHERE id = {id} FOR UPDATE", ct);
}
