using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.PersonalData;

/// <summary>What workshops know of a person with an account: those they lead, those they took part in, what they wrote there,
/// and whether what one says of their cooperation may be read.</summary>
internal sealed class WorkshopData(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Ateliers";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var leads = await (from facilitator in db.Set<Facilitator>().AsNoTracking()
                           where facilitator.PersonId == person
                           join workshop in db.Set<Workshop>() on facilitator.WorkshopId equals workshop.Id
                           orderby facilitator.AddedAt
                           select new { workshop.Title, Since = facilitator.AddedAt }).Take(Most).ToListAsync(ct);
        var places = await (from place in db.Set<Participant>().AsNoTracking()
                            where place.PersonId == person
                            join workshop in db.Set<Workshop>() on place.WorkshopId equals workshop.Id
                            orderby place.JoinedAt
                            select new { workshop.Title, place.JoinedAt, place.LastSeen }).Take(Most).ToListAsync(ct);
        var acts = await (from place in db.Set<Participant>().AsNoTracking()
                          where place.PersonId == person
                          join entry in db.Set<EntryRow>() on new
                          {
                              place.WorkshopId,
                              Participant = (Guid?)place.Id
                          } equals new { entry.WorkshopId, entry.Participant }
                          orderby entry.WorkshopId, entry.Number
                          select new { entry.WorkshopId, entry.Kind, entry.Payload, entry.At }).Take(Most).ToListAsync(ct);
        var chosen = await (from subject in db.Set<WorkshopSubject>().AsNoTracking()
                            where subject.Chosen!.Person == person
                            join workshop in db.Set<Workshop>() on subject.WorkshopId equals workshop.Id
                            orderby subject.Chosen!.At, subject.WorkshopId, subject.Column
                            select new { workshop.Title, Choice = $"{subject.Choice}", subject.Chosen!.At }).Take(Most).ToListAsync(ct);
        return leads.Count + places.Count + chosen.Count == 0 ? null : new { leads, places, acts, chosen };
    }

    // Cards belong to the workshop and carry no name; first names leave the log, and the personal link opens nothing any more.
    public async Task Erase(Guid person, CancellationToken ct)
    {
        var workshops = await db.Set<Participant>().Where(p => p.PersonId == person).Select(p => p.WorkshopId).Distinct().ToListAsync(ct);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE workshops.entry SET payload = payload - 'name' WHERE kind IN ('join', 'rename')
            AND (workshop_id, participant) IN (SELECT workshop_id, id FROM workshops.participant WHERE person_id = {person})
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE workshops.participant SET person_id = NULL, token_hash = sha256(gen_random_uuid()::text::bytea) WHERE person_id = {person}
            """, ct);
        await db.Set<Facilitator>().Where(f => f.PersonId == person).ExecuteDeleteAsync(ct);
        await db.Set<Workshop>().Where(w => w.Created.Person == person)
            .ExecuteUpdateAsync(w => w.SetProperty(one => one.Created.Person, Guid.Empty), ct);
        await db.Set<WorkshopSubject>().Where(s => s.Chosen!.Person == person)
            .ExecuteUpdateAsync(s => s.SetProperty(one => one.Chosen!.Person, Guid.Empty), ct);
        // Told once the transaction is committed: rooms in memory fold their log again.
        foreach (var workshop in workshops) await Rooms.TellAgain(db, workshop, ct);
    }
}
