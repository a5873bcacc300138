using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Inviting;

internal static class Offers
{
    /// <summary>What the token opens; null when nobody ever gave it.</summary>
    public static async Task<Offer?> OfferOf(this RouagesDb db, string token, DateTimeOffset now, CancellationToken ct)
    {
        if (InvitationToken.Hash(token) is not { } hash) return null;
        var found = await (
            from invitation in db.Set<Invitation>().AsNoTracking()
            where invitation.TokenHash == hash
            join host in db.Set<Organisation>() on invitation.InvitedFor equals host.Id
            join person in db.Set<Person>() on invitation.InvitedBy equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            join cooperation in db.Set<Cooperation>() on invitation.CooperationId equals (Guid?)cooperation.Id into cooperations
            from cooperation in cooperations.DefaultIfEmpty()
            select new { invitation, host, Person = person == null ? null : person.DisplayName, cooperation })
            .SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var (one, into) = (found.invitation, found.cooperation);
        var mandate = one.OrganisationId is null ? null : found.host;
        return new(one.Id, one.State(now), found.Person, found.host.Name, one.Role, one.Engagement,
            one.CooperationId, into?.Slug, into?.Name, into?.Type, into?.Summary, into?.ClosedAt is not null,
            one.OrganisationId, mandate?.Slug, mandate?.Name, one.MandateUntil, one.Email is not null)
        {
            Email = one.Email, Message = one.Message,
            Guest = new(one.ExpectedPerson, one.ExpectedOrganisation, one.ExpectedFamily, one.ExpectedStatus, one.ExpectedCommune),
        };
    }
}
