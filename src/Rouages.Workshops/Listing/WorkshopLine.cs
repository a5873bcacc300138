using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;

namespace Rouages.Workshops.Listing;

/// <summary>A workshop in a list.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cooperation">The cooperation it belongs to; null when it stands alone.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Code">What people type to come in.</param>
/// <param name="At">When it closed, else opened, else was prepared.</param>
/// <param name="People">How many people came.</param>
/// <param name="Leads">True when the reader leads it.</param>
/// <param name="IsDemo">True for demonstration content.</param>
/// <param name="IsRehearsal">True for a copy with simulated people, which only those who lead it see.</param>
public sealed record WorkshopLine(
    string Slug, string Title, string? Cooperation, WorkshopStatus Status, string Code, DateTimeOffset At, int People, bool Leads,
        bool IsDemo, bool IsRehearsal);

/// <summary>The lists of workshops, each as one query.</summary>
internal sealed class WorkshopLists(RouagesDb db, CooperationFinder cooperations, Leadership leadership, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>A rehearsal is found again for as long as one may come back to it.</summary>
    private static readonly TimeSpan Rehearsed = TimeSpan.FromDays(1);

    /// <summary>
    /// For the page of a cooperation, compiled once: those to come, then those that are over, so many of each; from outside only what was
    /// made public, and of the private formats what the person leads or came to. They lead all the others when they animate, and those that
    /// name them when they take part.
    /// </summary>
    public static readonly Func<RouagesDb, Guid, Guid, bool, bool, bool, string[], int, IAsyncEnumerable<WorkshopLine>> OnPage =
        EF.CompileAsyncQuery((
                RouagesDb db, Guid cooperation, Guid person, bool inside, bool animates, bool takesPart, string[] among, int most) =>
            from w in db.Set<Workshop>().Where(w =>
                    w.CooperationId == cooperation && !w.IsRehearsal && w.Status != WorkshopStatus.Closed && inside)
                .OrderByDescending(w => w.Created.At).ThenBy(w => w.Id).Take(most)
                .Concat(db.Set<Workshop>().Where(w => w.CooperationId == cooperation && !w.IsRehearsal
                        && w.Status == WorkshopStatus.Closed && (inside || w.PublishedAt != null))
                    .OrderByDescending(w => w.Created.At).ThenBy(w => w.Id).Take(most))
                .AsNoTracking()
            where !among.Contains(w.Format)
                || db.Set<Facilitator>().Any(f => f.WorkshopId == w.Id && f.PersonId == person && f.RemovedAt == null)
                || db.Set<Participant>().Any(p => p.WorkshopId == w.Id && p.PersonId == person && p.RemovedAt == null)
            orderby w.Status == WorkshopStatus.Closed, w.Created.At descending, w.Id
            select new WorkshopLine(
                w.Slug, w.Title, null, w.Status, w.Code, w.ClosedAt ?? w.OpenedAt ?? w.Created.At,
                db.Set<Participant>().Count(p => p.WorkshopId == w.Id),
                (animates && !among.Contains(w.Format)) || (takesPart
                    && db.Set<Facilitator>().Any(f => f.WorkshopId == w.Id && f.PersonId == person && f.RemovedAt == null)),
                w.IsDemo, w.IsRehearsal));

    /// <summary>Those that this person leads by name, and those of their cooperations.</summary>
    public Task<List<WorkshopLine>> Of(Guid person, CancellationToken ct)
    {
        var leads = leadership.Of(person);
        var inside = cooperations.WhereHeld(person, Right.SeeInside);
        var since = clock.GetUtcNow() - Rehearsed;
        return Lines(db.Set<Workshop>().Where(w => w.IsRehearsal
            ? w.Status != WorkshopStatus.Closed && w.Created.At > since && leads.Contains(w.Id)
            : (w.CooperationId != null && inside.Contains(w.CooperationId.Value)) || leads.Contains(w.Id))
            .Where(leadership.Known(person)), leads).Take(Most)
                .ToListAsync(ct);
    }

    /// <summary>Those of a cooperation, for one of its people.</summary>
    public Task<List<WorkshopLine>> In(Guid cooperation, Guid person, CancellationToken ct) =>
        Lines(Held(cooperation).Where(leadership.Known(person)), leadership.Of(person)).Take(Most).ToListAsync(ct);

    private IQueryable<Workshop> Held(Guid cooperation) => db.Set<Workshop>().Where(w => w.CooperationId == cooperation && !w.IsRehearsal);

    private IQueryable<WorkshopLine> Lines(IQueryable<Workshop> workshops, IQueryable<Guid> leads) =>
        from w in workshops.AsNoTracking()
        orderby w.Status == WorkshopStatus.Closed, w.Created.At descending, w.Id
        let cooperation = db.Set<Cooperation>().Where(c => c.Id == w.CooperationId).Select(c => c.Name).FirstOrDefault()
        select new WorkshopLine(
            w.Slug, w.Title, cooperation, w.Status, w.Code, w.ClosedAt ?? w.OpenedAt ?? w.Created.At,
            db.Set<Participant>().Count(p => p.WorkshopId == w.Id),
            leads.Contains(w.Id),
            w.IsDemo, w.IsRehearsal);
}
