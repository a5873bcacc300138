using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Facilitators;

/// <summary>
/// What the end of a cooperation leaves of its workshops: who sits in the room finishes the session; after it none is prepared, opened,
/// opened again or entered. What was lived is still read and shared.
/// </summary>
internal static class ShutWorkshops
{
    /// <summary>The workshops that nobody writes in any more, to be part of another query.</summary>
    public static IQueryable<Guid> Shut(this RouagesDb db) =>
        from workshop in db.Set<Workshop>()
        where workshop.Status == WorkshopStatus.Draft || workshop.Status == WorkshopStatus.Closed
        where db.Set<Cooperation>().Any(c => c.Id == workshop.CooperationId && c.ClosedAt != null)
        select workshop.Id;
}
