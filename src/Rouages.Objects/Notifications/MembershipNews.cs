using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Objects.Kinds;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>
/// Tells those who manage the members of a request to take part, and its author of the answer: a line on the site, where a person
/// who comes in their own name is not named, and a letter.
/// </summary>
internal sealed class MembershipNews(
    RouagesDb db, Notify notify, Mailer mailer, CooperationFinder cooperations, TimeProvider clock) : IMembershipNews
{
    public const string Request = "membership-asked", Answer = "membership-answer";

    // So that a reason stands whole in the notice.
    private const int LongestCooperation = 70, LongestOrganisation = 50;
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    public async Task Asked(AskedMembership asked, CancellationToken ct)
    {
        var (about, since) = (new ObjectRef(MembershipKind.Word, asked.Id), clock.GetUtcNow() - Between);
        // Asking, taking it back and asking again is told once a day.
        if (await db.Set<Notification>().AnyAsync(n => n.At > since && n.Kind == Request && n.About == about, ct)) return;
        var people = (await cooperations.People(asked.CooperationId, ct))
            .Where(seat => seat.Role.Allows(Right.ManageMembers, seat.Engagement)).Select(seat => seat.PersonId);
        await Tell(people, asked, Request, (Words T) => asked.Organisation is { } organisation
            ? T["Demande d’entrée dans « {0} » : {1}", asked.Cooperation, organisation]
            : T["Demande d’entrée dans « {0} »", asked.Cooperation], MembershipLetters.Request, ct);
    }

    public Task Welcomed(AskedMembership asked, CancellationToken ct) => Answered(asked, (Words T) => asked.Organisation is { } organisation
        ? T["Demande acceptée dans « {0} » : {1}", asked.Cooperation, organisation]
        : T["Demande acceptée : vous participez maintenant à « {0} »", asked.Cooperation], MembershipLetters.Welcome, ct);

    public Task Declined(AskedMembership asked, CancellationToken ct)
    {
        var (cooperation, organisation) = (asked.Cooperation.Excerpt(LongestCooperation), asked.Organisation?.Excerpt(LongestOrganisation));
        return Answered(asked, (Words T) => (organisation, asked.Reason) switch
        {
            (null, null) => T["« {0} » n’a pas retenu votre demande", cooperation],
            (null, { } reason) => T["« {0} » n’a pas retenu votre demande : {1}", cooperation, reason],
            (_, null) => T["« {0} » n’a pas retenu la demande de {1}", cooperation, organisation],
            (_, { } reason) => T["« {0} » n’a pas retenu la demande de {1} : {2}", cooperation, organisation, reason],
        }, MembershipLetters.Refusal, ct);
    }

    private async Task Answered(
        AskedMembership asked, Func<Words, string> say, Func<Words, AskedMembership, string, MailMessage> write, CancellationToken ct)
    {
        var people = (await cooperations.People(asked.CooperationId, ct)).Where(seat => seat.OrganisationId == asked.OrganisationId)
            .Select(seat => seat.PersonId);
        await Tell(people, asked, Answer, say, write, ct);
    }

    // Whoever acts is not told of their own act.
    private async Task Tell(
        IEnumerable<Guid> people, AskedMembership asked, string kind, Func<Words, string> say,
        Func<Words, AskedMembership, string, MailMessage> write, CancellationToken ct)
    {
        Guid[] others = [.. people.Distinct().Where(person => person != asked.By.PersonId)];
        var atOnce = await notify.TellBeside(others, new(MembershipKind.Word, asked.Id), kind, say, ct);
        var ids = atOnce.Keys.ToList();
        var readers = await db.Set<Person>().AsNoTracking()
            .Where(p => ids.Contains(p.Id) && p.Email != null && p.EmailConfirmed && p.BlockedAt == null).OrderBy(p => p.Id)
            .Take(Notify.MostPeople).Select(p => new { p.Id, p.Email, p.Language, p.DisplayName }).ToListAsync(ct);
        foreach (var reader in readers)
            await mailer.Post(
                new Posting(Addressee.Account(reader.Id, reader.Email!, reader.Language, reader.DisplayName),
                    T => write(T, asked, reader.DisplayName) with { Unsubscribe = atOnce[reader.Id] },
                    new MailSource(MembershipKind.Word, asked.Id)),
                new(asked.By.PersonId, asked.CooperationId), ct);
    }
}
