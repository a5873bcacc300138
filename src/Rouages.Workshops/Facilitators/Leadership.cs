using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Facilitators;

/// <summary>
/// Who leads by name: those who animate the cooperation of a workshop today, whenever they began, and who prepared it for as long as they
/// take part in that cooperation. A workshop that stands alone, or whose format is private, is led by those who prepared it. Links of
/// co-facilitators are another door.
/// </summary>
internal sealed class Leadership(RouagesDb db, CooperationFinder cooperations, Formats formats)
{
    private const int MostLeading = 50;

    /// <summary>The workshops that this person leads, to be part of another query.</summary>
    public IQueryable<Guid> Of(Guid person)
    {
        // What was lived stays in hand when its cooperation closes: the restitution is still to be shared.
        var animates = cooperations.WhereHeld(person, Right.OpenCampaign, closedToo: true);
        var takesPart = cooperations.WhereHeld(person, Right.EditPlan, closedToo: true);
        var among = formats.Private;
        return db.Set<Workshop>().Where(w =>
            (w.CooperationId != null && animates.Contains(w.CooperationId.Value) && !among.Contains(w.Format))
            || (db.Set<Facilitator>().Any(f => f.WorkshopId == w.Id && f.PersonId == person && f.RemovedAt == null)
                && (w.CooperationId == null || takesPart.Contains(w.CooperationId.Value)))).Select(w => w.Id);
    }

    /// <summary>What this person may know of: of a private format, only what they lead by name or came to.</summary>
    public Expression<Func<Workshop, bool>> Known(Guid person)
    {
        var among = formats.Private;
        return w => !among.Contains(w.Format)
            || db.Set<Facilitator>().Any(f => f.WorkshopId == w.Id && f.PersonId == person && f.RemovedAt == null)
            || db.Set<Participant>().Any(p => p.WorkshopId == w.Id && p.PersonId == person && p.RemovedAt == null);
    }

    /// <summary>
    /// The same rule in one cooperation, whose seats are known: whether the person leads all its workshops, and whether they lead those
    /// that name them.
    /// </summary>
    public static (bool Animates, bool TakesPart) In(CooperationPlace place)
    {
        bool Holds(Right right) => place.Seats.Any(seat => seat.Role.Allows(right, seat.Engagement));
        return (Holds(Right.OpenCampaign), Holds(Right.EditPlan));
    }

    /// <summary>Everyone who leads a workshop, by name or by link; a person who animates the cooperation is not taken away here.</summary>
    public async Task<IReadOnlyList<FacilitatorLine>> Among(Workshop workshop, Guid? reader, CancellationToken ct)
    {
        var seats = workshop.CooperationId is { } cooperation ? await cooperations.People(cooperation, ct) : [];
        var animating = seats.Where(seat => seat.Role.Allows(Right.OpenCampaign) && !formats.ArePrivate(workshop))
            .DistinctBy(seat => seat.PersonId).ToList();
        var named = await db.Set<Facilitator>().AsNoTracking().Where(f => f.WorkshopId == workshop.Id && f.RemovedAt == null)
            .OrderBy(f => f.Id).Take(MostLeading)
            .Select(f =>
                new
                {
                    f.Id, f.PersonId, f.AddedAt,
                    Name = db.Set<Person>().Where(p => p.Id == f.PersonId).Select(p => p.DisplayName).FirstOrDefault()
                })
            .ToListAsync(ct);
        return
        [
            .. animating.Take(MostLeading)
                .Select(seat => new FacilitatorLine(null, seat.PersonName, workshop.Created.At, seat.PersonId == reader)),
            .. from line in named
               where line.PersonId is null || workshop.CooperationId is null
                   || (seats.Any(seat => seat.PersonId == line.PersonId && seat.Role.Allows(Right.EditPlan, seat.Engagement))
                       && !animating.Exists(seat => seat.PersonId == line.PersonId))
               select new FacilitatorLine(line.Id, line.Name, line.AddedAt, line.PersonId is not null && line.PersonId == reader),
        ];
    }
}
