using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations;

/// <summary>A decision of the porteur: one change and one line of the activity log, nothing when nothing changes.</summary>
internal sealed class Decision(RouagesDb db, ActivityLog activity, TimeProvider clock)
{
    public async Task<RedirectHttpResult> Take(
        CooperationPlace place, string kind, Action<Cooperation, DateTimeOffset> change, Action say, CancellationToken ct, string then = "")
    {
        var cooperation = await db.Set<Cooperation>().SingleAsync(c => c.Id == place.Id, ct);
        change(cooperation, clock.GetUtcNow());
        if (db.ChangeTracker.HasChanges()) activity.Note(place.Act(clock.GetUtcNow()), place.Id, kind, place.Id);
        await db.SaveChangesAsync(ct);
        say();
        return TypedResults.LocalRedirect($"/cooperations/{place.Slug}{then}");
    }
}
