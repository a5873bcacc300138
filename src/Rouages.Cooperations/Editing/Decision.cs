using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations;

/// <summary>A decision of the porteur: one change and one line of the journal, nothing when nothing changes.</summary>
internal sealed class Decision(CooperationFinder cooperations, RouagesDb db, Journal journal, TimeProvider clock)
{
    public async Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> Take(
        string slug, HttpContext http, string kind, Action<Cooperation, DateTimeOffset> change, Action say, CancellationToken ct, string then = "")
    {
        if (await cooperations.Find(slug, http.User, ct) is not { } place) return TypedResults.NotFound();
        var asked = kind == JournalKinds.CooperationReopened ? place with { IsClosed = false } : place;
        if (asked.Door(Right.PublishCooperation) is { } closed) return closed;
        var cooperation = await db.Set<Cooperation>().SingleAsync(c => c.Id == place.Id, ct);
        change(cooperation, clock.GetUtcNow());
        if (db.ChangeTracker.HasChanges()) journal.Note(place.Seat!.Act(clock.GetUtcNow()), place.Id, kind, place.Id);
        await db.SaveChangesAsync(ct);
        say();
        return TypedResults.LocalRedirect($"/cooperations/{slug}{then}");
    }
}
