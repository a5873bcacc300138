using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Members;

/// <summary>An invitation not answered yet.</summary>
public sealed record WaitingInvitation(
    Guid Id, string? Email, MemberRole Role, Engagement Engagement, DateTimeOffset ExpiresAt, int Uses, int MostUses)
{
    /// <summary>What became of its letter.</summary>
    public MailState? Letter { get; init; }

    /// <summary>The organisation and the person that are expected behind the address, as far as a table told them.</summary>
    public string? Organisation { get; init; }
    public string? Person { get; init; }

    /// <summary>When its last letter left; null for a link.</summary>
    public DateTimeOffset? WrittenAt { get; init; }
    public bool IsExpired { get; init; }
    public bool MayBeReminded { get; init; }
}

/// <summary>The members and who sits for each; invitations waiting only for those who manage the members.</summary>
public sealed record MembersView(
    CooperationPlace Place, IReadOnlyList<MemberLine> Members, ILookup<Guid, string> People,
    IReadOnlyList<WaitingInvitation> Waiting, Errors Errors, Guid? Wrong = null) : View<MembersPage>
{
    /// <summary>True when the page shows the newest invitations alone.</summary>
    public bool MoreWait { get; init; }

    /// <summary>What those who wait for an answer said of themselves, by membership; for those who answer.</summary>
    public IReadOnlyDictionary<Guid, string> Words { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Where the reader's own request stands, for whoever came to see.</summary>
    public OwnRequest? Own { get; init; }

    /// <summary>Those who wait for an answer of this reader.</summary>
    public IReadOnlyList<MemberLine> Asking =>
        Place.Allows(Right.ManageMembers) ? [.. Members.Where(member => member.AskedAt is not null).OrderBy(member => member.AskedAt)] : [];

    /// <summary>Why a request is not followed, as typed and refused.</summary>
    public string? Reason { get; init; }

    /// <summary>How many shown invitations may be reminded now.</summary>
    public int Late => Waiting.Count(one => one.MayBeReminded);
}

internal static class MembersEndpoint
{
    private const int MostWaiting = 200;

    public static void MapMembers(this IEndpointRouteBuilder pages) =>
        pages.MapCooperation("collectif", read: Right.SeeInside, write: Right.ManageMembers).MapGet("", Show);

    private static async Task<RazorComponentResult<MembersPage>> Show(
        CooperationPlace place, CooperationFinder cooperations, RouagesDb db, MembershipRequests requests, ActivityLog activity,
        QueryBatch batch, TimeProvider clock, CancellationToken ct)
    {
        var members = await cooperations.Members(place.Id, ct);
        var own = OwnRequest.Ask(place, members, activity, batch);
        await batch.Send(ct);
        return Html.Show(await View(place, members, cooperations, db, requests, clock, new(), null, ct) with { Own = own() });
    }

    public static async Task<MembersView> View(
        CooperationPlace place, IReadOnlyList<MemberLine> members, CooperationFinder cooperations, RouagesDb db,
        MembershipRequests requests, TimeProvider clock, Errors errors, Guid? wrong, CancellationToken ct)
    {
        var people = (await cooperations.People(place.Id, ct)).ToLookup(seat => seat.OrganisationId, seat => seat.PersonName);
        var now = clock.GetUtcNow();
        var waiting = !place.Allows(Right.ManageMembers) ? [] : await db.Set<Invitation>().AsNoTracking()
            .Where(i =>
                i.CooperationId == place.Id && i.RevokedAt == null && i.DeclinedAt == null && i.Uses < i.MostUses
                && (i.ExpiresAt > now || i.Email != null))
            .OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Id).Take(MostWaiting + 1)
            .ToListAsync(ct);
        var letters = await db.MailStatesOf(InvitationLetters.Kind, [.. waiting.Select(one => one.Id)], ct);
        var asking = place.Allows(Right.ManageMembers) ? members.Where(member => member.AskedAt is not null).ToList() : [];
        return new(place, members.SeenBy(place), people,
            [.. waiting.Take(MostWaiting).Select(one => Line(one, now) with { Letter = letters.StateOf(one.Id) })], errors, wrong)
        {
            MoreWait = waiting.Count > MostWaiting, Words = await requests.WordsOf(place.Id, asking, ct),
        };
    }

    private static WaitingInvitation Line(Invitation i, DateTimeOffset now) =>
        new(i.Id, i.Email, i.Role, i.Engagement, i.ExpiresAt, i.Uses, i.MostUses)
        {
            Organisation = i.ExpectedOrganisation, Person = i.ExpectedPerson, WrittenAt = i.WrittenAt,
            IsExpired = i.State(now) == InvitationState.Expired, MayBeReminded = i.MayBeReminded(now),
        };
}
