using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Members;

/// <summary>Says to whom it concerns what became of a request to take part.</summary>
internal sealed class MembershipRequests(RouagesDb db, IEnumerable<IMembershipNews> news)
{
    /// <summary>After a place was changed and before it is saved: what happened to the request, if there is or was one.</summary>
    /// <param name="place">The cooperation.</param>
    /// <param name="placed">The membership as it is now.</param>
    /// <param name="waited">It waited for an answer before.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="ct">Gives up.</param>
    public async Task TellPlaced(CooperationPlace place, Membership placed, bool waited, Guid by, CancellationToken ct)
    {
        var waits = placed.AskedAt is not null;
        // Who takes a request back answers nobody.
        if (waits == waited || (waited && placed.Engagement == Engagement.Curious)) return;
        var asked = await Asked(place, placed, by, ct);
        foreach (var one in news) await (waits ? one.Asked(asked, ct) : one.Welcomed(asked, ct));
    }

    /// <summary>Before it is saved: the request is not followed.</summary>
    public async Task TellDeclined(CooperationPlace place, Membership placed, string? reason, Guid by, CancellationToken ct)
    {
        var asked = await Asked(place, placed, by, ct);
        foreach (var one in news) await one.Declined(asked, reason, ct);
    }

    private async Task<AskedMembership> Asked(CooperationPlace place, Membership placed, Guid by, CancellationToken ct) =>
        new(placed.Id, place.Id, place.Name, placed.OrganisationId,
            await db.Set<Organisation>().Where(o => o.Id == placed.OrganisationId && o.Family != ActorFamily.Inhabitant)
                .Select(o => o.Name).SingleOrDefaultAsync(ct), by);
}
