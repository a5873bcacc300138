using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Members;

/// <summary>What organisations and cooperations know of a person: mandates, acts, invitations to their address.</summary>
internal sealed class CollectivesData(RouagesDb db, TimeProvider clock) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Mandats, actes et invitations";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var mandates = await (from mandate in db.Set<Mandate>().AsNoTracking()
                              where mandate.PersonId == person
                              join organisation in db.Set<Organisation>() on mandate.OrganisationId equals organisation.Id
                              orderby mandate.From
                              select new { Organisation = organisation.Name, mandate.Title, mandate.From, mandate.Until, mandate.Manages })
                                  .Take(Most).ToListAsync(ct);
        var acts = await (from entry in db.Set<ActivityEntry>().AsNoTracking()
                          where entry.PersonId == person
                          orderby entry.At
                          select new { entry.At, entry.Kind, entry.OrganisationId, entry.CooperationId, entry.SubjectId, entry.Detail })
                              .Take(Most).ToListAsync(ct);
        var received = await (await ReceivedBy(person, ct)).AsNoTracking().OrderBy(i => i.CreatedAt)
            .Select(i => new
            {
                i.CreatedAt, i.CooperationId, i.OrganisationId, i.Title, i.ExpectedPerson, i.ExpectedOrganisation, i.ExpiresAt,
                Accepted = i.Uses > 0, i.DeclinedAt,
            }).Take(Most).ToListAsync(ct);
        return mandates.Count + acts.Count + received.Count == 0 ? null : new { mandates, acts, received };
    }

    // The organisation's acts remain in the collective's story, without the person's name.
    public async Task Erase(Guid person, CancellationToken ct)
    {
        await (await ReceivedBy(person, ct)).ExecuteDeleteAsync(ct);
        await db.Set<Invitation>().Where(i => i.InvitedBy == person)
            .ExecuteUpdateAsync(i => i.SetProperty(one => one.InvitedBy, (Guid?)null), ct);
        // What they said of themselves goes with them.
        await db.Set<ActivityEntry>().Where(e => e.PersonId == person && e.Kind == ActivityKinds.MemberWords).ExecuteDeleteAsync(ct);
        await db.Set<ActivityEntry>().Where(e => e.PersonId == person)
            .ExecuteUpdateAsync(e => e.SetProperty(one => one.PersonId, (Guid?)null), ct);
        await LeaveSeat(person, ct);
        await db.Set<Mandate>().Where(m => m.PersonId == person).ExecuteDeleteAsync(ct);
    }

    // Their personal seat is empty from now on: the story keeps it, without a name.
    private async Task LeaveSeat(Guid person, CancellationToken ct)
    {
        if (await db.Set<Organisation>().SingleOrDefaultAsync(o => o.PersonId == person, ct) is not { } seat) return;
        var now = clock.GetUtcNow();
        await db.Set<Membership>().Where(m => m.OrganisationId == seat.Id && m.LeftAt == null)
            .ExecuteUpdateAsync(m => m.SetProperty(one => one.LeftAt, now), ct);
        seat.ForgetPerson("Une personne partie depuis");
        await db.SaveChangesAsync(ct);
    }

    private async Task<IQueryable<Invitation>> ReceivedBy(Guid person, CancellationToken ct)
    {
        var email = (await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleOrDefaultAsync(ct))?.ToLowerInvariant();
        return db.Set<Invitation>().Where(i => i.Email != null && i.Email == email);
    }
}
