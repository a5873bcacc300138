using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.PersonalData;

/// <summary>What registers, minutes and documents know of a person: what they wrote, and the meetings where they were.</summary>
internal sealed class RegisterData(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Décisions, comptes rendus et documents";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var decisions = await db.Set<Decision>().AsNoTracking().Where(d => d.Recorded.Person == person).OrderBy(d => d.Id)
            .Select(d => new { d.Title, d.Why, d.Present, d.DecidedOn, d.Recorded.At }).Take(Most).ToListAsync(ct);
        var minutes = await db.Set<Minutes>().AsNoTracking().Where(m => m.Written.Person == person).OrderBy(m => m.Id)
            .Select(m => new { m.Title, m.HeldOn, m.Place, m.Referent, m.Course, m.Partners, m.More, m.NextOn, m.NextNote, m.Written.At })
            .Take(Most).ToListAsync(ct);
        var meetings = await db.Set<Minutes>().AsNoTracking().Where(m => m.Attendees.Any(one => one.Person == person)).OrderBy(m => m.Id)
            .Select(m => new { m.Title, m.HeldOn }).Take(Most).ToListAsync(ct);
        var documents = await db.Set<SharedDocument>().AsNoTracking().Where(d => d.Added.Person == person).OrderBy(d => d.Id)
            .Select(d => new { d.Title, d.Theme, d.Note, d.Link, d.Added.At }).Take(Most).ToListAsync(ct);
        var experiences = await db.Set<ActorExperience>().AsNoTracking().Where(e => e.Agreed.Person == person).OrderBy(e => e.ActionId)
            .Select(e => new { e.Story, e.Stage, e.Agreed.At }).Take(Most).ToListAsync(ct);
        return decisions.Count + minutes.Count + meetings.Count + documents.Count + experiences.Count == 0 ? null
            : new { decisions, minutes, meetings, documents, experiences };
    }

    // What the collective wrote stays the collective's, signed by nobody; whoever was there loses their name.
    public async Task Erase(Guid person, CancellationToken ct)
    {
        await db.Set<Decision>().Where(d => d.Recorded.Person == person)
            .ExecuteUpdateAsync(d => d.SetProperty(one => one.Recorded.Person, Guid.Empty), ct);
        await db.Set<Minutes>().Where(m => m.Written.Person == person)
            .ExecuteUpdateAsync(m => m.SetProperty(one => one.Written.Person, Guid.Empty), ct);
        await db.Set<Minutes>().Where(m => m.Removed!.Person == person)
            .ExecuteUpdateAsync(m => m.SetProperty(one => one.Removed!.Person, Guid.Empty), ct);
        await db.Set<MinutesAttendee>().Where(a => a.Person == person)
            .ExecuteUpdateAsync(a => a.SetProperty(one => one.Person, Guid.Empty), ct);
        await db.Set<SharedDocument>().Where(d => d.Added.Person == person)
            .ExecuteUpdateAsync(d => d.SetProperty(one => one.Added.Person, Guid.Empty), ct);
        await db.Set<ActorExperience>().Where(e => e.Agreed.Person == person)
            .ExecuteUpdateAsync(e => e.SetProperty(one => one.Agreed.Person, Guid.Empty), ct);
    }
}
