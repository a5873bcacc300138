using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Members;

/// <summary>Says to whom it concerns what became of a request to take part.</summary>
internal sealed class MembershipRequests(RouagesDb db, ActivityLog activity, IEnumerable<IMembershipNews> news)
{
    private const int MostWords = 500;

    /// <summary>After a place was changed and before it is saved: what happened to the request, if there is or was one.</summary>
    /// <param name="place">The cooperation.</param>
    /// <param name="placed">The membership as it is now.</param>
    /// <param name="waited">It waited for an answer before.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="words">What they say of themselves who ask.</param>
    /// <param name="ct">Gives up.</param>
    public async Task TellPlaced(
        CooperationPlace place, Membership placed, bool waited, Seat by, string? words, CancellationToken ct)
    {
        var waits = placed.AskedAt is not null;
        // For those who answer: in no story, and gone with the person who wrote it.
        if (waits && words is not null) activity.Note(activity.Sign(by), place.Id, ActivityKinds.MemberWords, placed.Id, ("words", words));
        // Whoever takes a request back answers nobody.
        if (waits == waited || (waited && placed.Engagement == Engagement.Curious)) return;
        var asked = await Asked(place, placed, by, ct) with { Words = words };
        foreach (var one in news) await (waits ? one.Asked(asked, ct) : one.Welcomed(asked, ct));
    }

    /// <summary>Before it is saved: the request is not followed, and noted so; the reason is for whoever asked.</summary>
    public async Task TellDeclined(CooperationPlace place, Membership placed, string? reason, Seat by, CancellationToken ct)
    {
        var asked = await Asked(place, placed, by, ct) with { Reason = reason, IsOut = placed.LeftAt is not null };
        // An inhabitant is named to nobody for ever.
        List<(string, string)> detail = asked.Organisation is { } name ? [("organisation", name)] : [];
        if (reason is not null) detail.Add(("reason", reason));
        activity.Note(activity.Sign(by), place.Id, ActivityKinds.MemberDeclined, placed.Id, [.. detail]);
        foreach (var one in news) await one.Declined(asked, ct);
    }

    /// <summary>What those who wait said of themselves, by membership.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> WordsOf(Guid cooperation, IReadOnlyList<MemberLine> waiting, CancellationToken ct)
    {
        if (waiting.Count == 0) return new Dictionary<Guid, string>();
        List<Guid> ids = [.. waiting.Select(one => one.Id)];
        var rows = await db.Set<ActivityEntry>().AsNoTracking()
            .Where(e => e.CooperationId == cooperation && e.Kind == ActivityKinds.MemberWords && ids.Contains(e.SubjectId))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(MostWords)
            .Select(e => new { e.SubjectId, e.At, e.Detail }).ToListAsync(ct);
        return (from one in waiting
                let row = rows.FirstOrDefault(row => row.SubjectId == one.Id && row.At >= one.AskedAt)
                where row is not null
                select (one.Id, Words: ActivityLog.Read(row.Detail).GetValueOrDefault("words", "")))
            .ToDictionary(one => one.Id, one => one.Words);
    }

    private async Task<AskedMembership> Asked(CooperationPlace place, Membership placed, Seat by, CancellationToken ct) =>
        new(placed.Id, place.Id, place.Name, placed.OrganisationId,
            await db.Set<Organisation>().Where(o => o.Id == placed.OrganisationId && o.Family != ActorFamily.Inhabitant)
                .Select(o => o.Name).SingleOrDefaultAsync(ct), by)
        {
            Home = $"/cooperations/{place.Slug}", IsPublic = place.IsPublic,
        };
}
