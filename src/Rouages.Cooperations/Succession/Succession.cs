using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Erasing;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Storage;

namespace Rouages.Cooperations.Succession;

/// <summary>Leaving must not orphan what others do: a cooperation that rests on one person is handed over or closed first.</summary>
internal sealed class CooperationSuccession(RouagesDb db, ActivityLog activity, TimeProvider clock) : ISuccession
{
    private const int Most = 50, MostSeats = 500;

    // In order, so that two who leave at once cannot wait for each other.
    public async Task Hold(Guid person, CancellationToken ct)
    {
        var seated = await (
            from mandate in db.Set<Mandate>().AsNoTracking().Current(Paris.Today(clock))
            where mandate.PersonId == person
            join member in db.Set<Membership>() on mandate.OrganisationId equals member.OrganisationId
            where member.LeftAt == null
            orderby member.CooperationId
            select member.CooperationId).Distinct().Take(MostSeats).ToListAsync(ct);
        foreach (var cooperation in seated.Order()) await db.HoldCooperation(cooperation, ct);
    }

    public async Task<IReadOnlyList<RestingCooperation>> RestingOn(Guid person, CancellationToken ct)
    {
        // A member who only came to see carries nothing.
        var seats =
            from member in db.Set<Membership>()
            where member.LeftAt == null && (member.Role != MemberRole.Member || member.Engagement != Engagement.Curious)
            join mandate in db.Set<Mandate>().Current(Paris.Today(clock)) on member.OrganisationId equals mandate.OrganisationId
            select new { member.CooperationId, member.Role, mandate.PersonId };
        return await (
            from cooperation in db.Set<Cooperation>().AsNoTracking()
            where cooperation.ClosedAt == null && seats.Any(seat => seat.CooperationId == cooperation.Id && seat.PersonId == person)
            let others = seats.Any(seat => seat.CooperationId == cooperation.Id && seat.PersonId != person)
            where !others
                || (seats.Any(seat => seat.CooperationId == cooperation.Id && seat.PersonId == person && seat.Role == MemberRole.Lead)
                && !seats.Any(seat => seat.CooperationId == cooperation.Id && seat.PersonId != person && seat.Role == MemberRole.Lead))
            orderby EF.Functions.Collate(cooperation.Name, PostgresText.French), cooperation.Id
            select new RestingCooperation(cooperation.Id, cooperation.Slug, cooperation.Name, others)).Take(Most).ToListAsync(ct);
    }

    public async Task Close(Guid person, IReadOnlyList<RestingCooperation> alone, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Guid[] ids = [.. alone.Select(cooperation => cooperation.Id)];
        foreach (var cooperation in await db.Set<Cooperation>().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).Take(ids.Length)
            .ToListAsync(ct))
        {
            cooperation.ClosedAt = now;
            activity.Note(new Act(person, null, now), cooperation.Id, ActivityKinds.CooperationClosed, cooperation.Id);
        }

        await db.SaveChangesAsync(ct);
    }
}
