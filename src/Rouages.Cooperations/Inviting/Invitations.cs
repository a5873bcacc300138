using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Inviting;

/// <summary>Who is invited into a cooperation, and to what.</summary>
internal sealed record InvitationTerms(string Email, MemberRole Role, Engagement Engagement)
{
    /// <summary>Who is expected; null when only the address is known.</summary>
    public ExpectedGuest? Guest { get; init; }

    /// <summary>What is said to them; null when nothing is.</summary>
    public string? Message { get; init; }
}

/// <summary>Opens invitations; the caller holds the lock and saves.</summary>
internal static class Invitations
{
    public static readonly TimeSpan LifeOfAMail = TimeSpan.FromDays(30);

    /// <summary>What waits in a cooperation for these addresses, expired ones too: inviting them again renews it.</summary>
    public static Task<Dictionary<string, Invitation>> WaitingFor(
        this RouagesDb db, Guid cooperation, IReadOnlyList<InvitationTerms> rows, CancellationToken ct)
    {
        var emails = rows.Select(row => row.Email).ToList();
        return db.Set<Invitation>().Unanswered(cooperation).Where(i => emails.Contains(i.Email!)).OrderBy(i => i.Id)
            .Take(emails.Count).ToDictionaryAsync(i => i.Email!, ct);
    }

    /// <summary>Invites an address into a cooperation. The same address again renews what waits there.</summary>
    public static (Invitation Invitation, string Token, bool Renewed) Invite(
        this RouagesDb db, Guid cooperation, InvitationTerms terms, Invitation? waiting, Act by)
    {
        var token = InvitationToken.New();
        waiting?.Renew(InvitationToken.Hash(token)!, terms.Role, terms.Engagement, by.At + LifeOfAMail);
        var invitation = waiting ?? Open(db, new Invitation
        {
            Id = Guid.CreateVersion7(by.At), TokenHash = InvitationToken.Hash(token)!, Email = terms.Email, CooperationId = cooperation,
            Role = terms.Role, Engagement = terms.Engagement,
            InvitedBy = by.Person, InvitedFor = by.Organisation!.Value, CreatedAt = by.At, ExpiresAt = by.At + LifeOfAMail, MostUses = 1,
        });
        // A name alone does not erase what a table told before.
        if (terms.Guest is { } guest && (guest.Organisation ?? invitation.ExpectedOrganisation) == guest.Organisation)
            invitation.Expect(guest);
        invitation.Message = terms.Message ?? invitation.Message;
        invitation.Write(by.At);
        return (invitation, token, waiting is not null);
    }

    /// <summary>Invitations by mail into a cooperation that nobody answered and nobody took back, expired ones too.</summary>
    public static IQueryable<Invitation> Unanswered(this IQueryable<Invitation> invitations, Guid cooperation) =>
        invitations.Where(i => i.CooperationId == cooperation && i.Email != null && i.Uses == 0 && i.RevokedAt == null
            && i.DeclinedAt == null);

    /// <summary>Opens a link into a cooperation, bounded in number and time.</summary>
    public static (Invitation Invitation, string Token) OpenLink(
        this RouagesDb db, Guid cooperation, MemberRole role, Engagement engagement, int mostUses, TimeSpan life, Act by)
    {
        var token = InvitationToken.New();
        return (Open(db, new Invitation
        {
            Id = Guid.CreateVersion7(by.At), TokenHash = InvitationToken.Hash(token)!, CooperationId = cooperation, Role = role,
            Engagement = engagement,
            InvitedBy = by.Person, InvitedFor = by.Organisation!.Value, CreatedAt = by.At, ExpiresAt = by.At + life, MostUses = mostUses,
        }), token);
    }

    /// <summary>Invites an address to a mandate. The same address again replaces what waits there.</summary>
    public static async Task<(Invitation Invitation, string Token)> InviteToMandate(
        this RouagesDb db, Guid organisation, string email, string? title, DateOnly? until, bool manages, Act by, CancellationToken ct)
    {
        if (await Waiting(db.Set<Invitation>().Where(i => i.OrganisationId == organisation), email, ct) is { } waiting)
        {
            waiting.RevokedAt = by.At;
            await db.SaveChangesAsync(ct);
        }

        var token = InvitationToken.New();
        return (Open(db, new Invitation
        {
            Id = Guid.CreateVersion7(by.At), TokenHash = InvitationToken.Hash(token)!, Email = email, OrganisationId = organisation,
            Title = title,
            MandateUntil = until, Manages = manages, InvitedBy = by.Person, InvitedFor = organisation, CreatedAt = by.At,
            ExpiresAt = by.At + LifeOfAMail, MostUses = 1,
        }), token);
    }

    private static Task<Invitation?> Waiting(IQueryable<Invitation> invitations, string email, CancellationToken ct) =>
        invitations.SingleOrDefaultAsync(i => i.Email == email && i.Uses == 0 && i.RevokedAt == null && i.DeclinedAt == null, ct);

    private static Invitation Open(RouagesDb db, Invitation invitation)
    {
        db.Add(invitation);
        return invitation;
    }
}
