using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Members;

/// <summary>Where the request of an organisation, or person, that came to see stands, as they read it themselves.</summary>
/// <param name="AskedAt">It waits since then; null when nothing waits.</param>
/// <param name="Refused">How the last one ended; null when it was not refused.</param>
public sealed record OwnRequest(DateTimeOffset? AskedAt, RefusedRequest? Refused)
{
    /// <summary>Adds what it needs to the questions of a page; called once their answers are there. Null for whoever takes part already,
    /// and once the cooperation is closed.</summary>
    internal static Func<OwnRequest?> Ask(
        CooperationPlace place, IReadOnlyList<MemberLine> members, ActivityLog activity, QueryBatch batch)
    {
        if (place is { IsClosed: true } or not { Seat: { Role: MemberRole.Member, Engagement: Engagement.Curious } }
            || members.FirstOrDefault(member => member.OrganisationId == place.Seat!.OrganisationId) is not { } own)
            return () => null;
        if (own.AskedAt is not null) return () => new(own.AskedAt, null);
        var refused = activity.Refusal(place.Id, own.Id, batch);
        return () => new(null, refused());
    }
}

internal static class RequestsSeen
{
    /// <summary>That somebody waits for an answer is read by those who answer, and by themselves.</summary>
    public static IReadOnlyList<MemberLine> SeenBy(this IReadOnlyList<MemberLine> members, CooperationPlace place) =>
        place.Holds(Right.ManageMembers) ? members : [.. members.Select(member => member.AskedAt is null
            || place.Seats.Any(seat => seat.OrganisationId == member.OrganisationId) ? member : member with { AskedAt = null })];
}
