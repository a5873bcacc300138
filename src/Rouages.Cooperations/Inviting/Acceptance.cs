using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Organisations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Inviting;

/// <summary>In whose name somebody came in.</summary>
internal sealed record Entered(Guid Organisation, string Name, Guid Person);

/// <summary>Accepting and declining, one at a time under the lock of what the invitation opens.</summary>
internal sealed class Acceptance(
    RouagesDb db, ActivityLog activity, INewcomers newcomers, IEnumerable<IInvitationNews> news, TimeProvider clock)
{
    /// <summary>Somebody with an account accepts. Null when refused, the reason in <paramref name="errors"/>.</summary>
    public Task<Entered?> Accept(Offer offer, OrganisationChoice choice, Guid person, Errors errors, CancellationToken ct) =>
        Accept(offer, choice, () => Task.FromResult<Guid?>(person), errors, ct);

    /// <summary>Somebody accepts whose address the letter proved: their account begins with their entry, or not at all.</summary>
    public Task<Entered?> Accept(Offer offer, OrganisationChoice choice, ReadNewcomer newcomer, Errors errors, CancellationToken ct) =>
        Accept(offer, choice, () => newcomers.Begin(newcomer, ct), errors, ct);

    private async Task<Entered?> Accept(
        Offer offer, OrganisationChoice choice, Func<Task<Guid?>> who, Errors errors, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var invitation = await Hold(offer, ct);
        if (invitation.Use(clock.GetUtcNow()) is { } refusal)
        {
            errors.Add(refusal);
            return null;
        }

        if (await who() is not { } person)
        {
            errors.Add(new Refusal("Cette adresse a déjà un compte : connectez-vous, l’invitation vous attend."));
            return null;
        }

        var entered = offer.CooperationId is { } cooperation
            ? await Join(invitation, cooperation, choice, person, errors, ct)
            : await TakeMandate(invitation, person, offer.Organisation!, ct);
        if (entered is null) return null;
        if (invitation.InvitedBy is { } host && host != person)
            foreach (var one in news)
                await one.Accepted(new(host, offer.CooperationId, offer.OrganisationId, (offer.Cooperation ?? offer.Organisation)!,
                    entered.Name), ct);
        await db.SaveWithFreeSlugs(ct);
        await whole.CommitAsync(ct);
        return entered;
    }

    public async Task Decline(Offer offer, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var invitation = await Hold(offer, ct);
        invitation.DeclinedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
    }

    private async Task<Invitation> Hold(Offer offer, CancellationToken ct)
    {
        if (offer.CooperationId is { } cooperation) await db.HoldCooperation(cooperation, ct);
        else await db.HoldOrganisation(offer.OrganisationId!.Value, ct);
        return await db.Set<Invitation>().SingleAsync(i => i.Id == offer.Id, ct);
    }

    private async Task<Entered?> Join(
        Invitation invitation, Guid into, OrganisationChoice choice, Guid person, Errors errors, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var cooperation = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == into, ct);
        var (id, name) = choice.IsInPerson ? await db.SeatInPerson(person, clock, ct)
            : choice.Own is { } own
            ? (own, await db.Set<Organisation>().Where(o => o.Id == own).Select(o => o.Name).SingleAsync(ct))
            : await db.FoundAs(choice.New!, person, clock, ct);
        var (member, refusal) = cooperation.WelcomeInvited(id, invitation.Role, invitation.Engagement, now);
        if (member is null)
        {
            errors.Add(refusal!);
            return null;
        }

        activity.Note(new Act(person, id, now), into, ActivityKinds.MemberJoined, member.Id,
            ("organisation", name), ("role", member.Role.ToString()), ("engagement", member.Engagement.ToString()));
        return new(id, name, person);
    }

    private async Task<Entered> TakeMandate(Invitation invitation, Guid person, string name, CancellationToken ct)
    {
        var (organisation, today) = (invitation.OrganisationId!.Value, Paris.Today(clock));
        var current = await db.Set<Mandate>().Current(today).Where(m => m.PersonId == person && m.OrganisationId == organisation)
            .OrderBy(m => m.From).FirstOrDefaultAsync(ct);
        var mandate = current ?? new Mandate
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), PersonId = person, OrganisationId = organisation, From = today,
            Title = invitation.Title,
        };
        if (current is null) db.Add(mandate);
        mandate.Until = invitation.MandateUntil;
        mandate.Manages |= invitation.Manages;
        activity.Note(new Act(person, organisation, clock.GetUtcNow()), null, ActivityKinds.MandateGiven, mandate.Id);
        return new(organisation, name, person);
    }
}
