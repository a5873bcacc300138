using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Kinds;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>
/// Tells those who manage the members that somebody asks to take part, and who asked what was answered. A person who comes in their own
/// name is not named.
/// </summary>
internal sealed class MembershipNews(RouagesDb db, Notify notify, CooperationFinder cooperations, TimeProvider clock) : IMembershipNews
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
        await notify.Tell(Others(people, asked), about, Request, (Words T) => asked.Organisation is { } organisation
            ? T["{0} souhaite participer à « {1} »", organisation, asked.Cooperation]
            : T["Une habitante ou un habitant souhaite participer à « {0} »", asked.Cooperation], ct);
    }

    public Task Welcomed(AskedMembership asked, CancellationToken ct) => Answered(asked, (Words T) => asked.Organisation is { } organisation
        ? T["Demande acceptée : {0} participe maintenant à « {1} »", organisation, asked.Cooperation]
        : T["Demande acceptée : vous participez maintenant à « {0} »", asked.Cooperation], ct);

    public Task Declined(AskedMembership asked, string? reason, CancellationToken ct)
    {
        var (cooperation, organisation) = (asked.Cooperation.Excerpt(LongestCooperation), asked.Organisation?.Excerpt(LongestOrganisation));
        return Answered(asked, (Words T) => (organisation, reason) switch
        {
            (null, null) => T["« {0} » n’a pas retenu votre demande", cooperation],
            (null, _) => T["« {0} » n’a pas retenu votre demande : {1}", cooperation, reason],
            (_, null) => T["« {0} » n’a pas retenu la demande de {1}", cooperation, organisation],
            _ => T["« {0} » n’a pas retenu la demande de {1} : {2}", cooperation, organisation, reason],
        }, ct);
    }

    private async Task Answered(AskedMembership asked, Func<Words, string> say, CancellationToken ct)
    {
        var people = (await cooperations.People(asked.CooperationId, ct)).Where(seat => seat.OrganisationId == asked.OrganisationId)
            .Select(seat => seat.PersonId);
        await notify.Tell(Others(people, asked), new(MembershipKind.Word, asked.Id), Answer, say, ct);
    }

    // Who acts is not told of their own act.
    private static List<Guid> Others(IEnumerable<Guid> people, AskedMembership asked) =>
        [.. people.Distinct().Where(person => person != asked.By)];
}
