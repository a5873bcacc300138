using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Gears;

/// <summary>Counts, in one statement, how organisations come, commit themselves and leave. Inhabitants in person are none.</summary>
internal sealed class Involvements(RouagesDb db, TimeProvider clock)
{
    public async Task<Involvement> Of(Guid cooperation, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var year = now.AddYears(-1);
        var found = await db.Set<Membership>().AsNoTracking()
            .Where(member => member.CooperationId == cooperation
                && db.Set<Organisation>().Any(one => one.Id == member.OrganisationId && one.Family != ActorFamily.Inhabitant))
            .GroupBy(member => member.CooperationId).Select(members => new
            {
                Members = members.Count(member => member.LeftAt == null),
                Committed = members.Count(member => member.LeftAt == null && member.Engagement == Engagement.Committed),
                Arrived = members.Count(member => member.LeftAt == null && member.JoinedAt > year),
                Left = members.Count(member => member.LeftAt > year),
                First = members.Min(member => member.JoinedAt),
            }).FirstOrDefaultAsync(ct);
        return found is null ? new(0, 0, 0, 0, 0)
            : new(found.Members, found.Committed, found.Arrived, found.Left, (int)((now - found.First).TotalDays / 30.44));
    }
}
