using Microsoft.EntityFrameworkCore;
using Rouages.Directory.Cooperating;
using Rouages.Directory.Domain;
using Rouages.Storage;

namespace Rouages.Directory.People.Erasing;

/// <summary>A cooperation that nobody would carry any more if one person went.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="HasOthers">Others are at work in it: they are told by being handed over to. Without any it closes with the account.</param>
public sealed record RestingCooperation(Guid Id, string Slug, string Name, bool HasOthers);

/// <summary>Leaving must not orphan what others do: who carries a cooperation alone hands it over or closes it first.</summary>
internal static class Succession
{
    private const int Most = 50;

    public static Task<List<RestingCooperation>> RestingOn(this RouagesDb db, Guid person, DateOnly today, CancellationToken ct)
    {
        // Who only came to see carries nothing.
        var seats =
            from member in db.Set<Membership>()
            where member.LeftAt == null && (member.Role != MemberRole.Member || member.Engagement != Engagement.Curious)
            join mandate in db.Set<Mandate>().Current(today) on member.OrganisationId equals mandate.OrganisationId
            select new { member.CooperationId, member.Role, mandate.PersonId };
        return (
            from cooperation in db.Set<Cooperation>().AsNoTracking()
            where cooperation.ClosedAt == null && seats.Any(seat => seat.CooperationId == cooperation.Id && seat.PersonId == person)
            let others = seats.Any(seat => seat.CooperationId == cooperation.Id && seat.PersonId != person)
            where !others || (seats.Any(seat => seat.CooperationId == cooperation.Id && seat.PersonId == person && seat.Role == MemberRole.Lead)
                && !seats.Any(seat => seat.CooperationId == cooperation.Id && seat.PersonId != person && seat.Role == MemberRole.Lead))
            orderby cooperation.Name, cooperation.Id
            select new RestingCooperation(cooperation.Id, cooperation.Slug, cooperation.Name, others)).Take(Most).ToListAsync(ct);
    }
}
