using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Leading;
using Rouages.Workshops.Live;
using Said = Rouages.Web.Said;

namespace Rouages.Workshops.Preparing;

/// <summary>Leading together: a link for each co-facilitator, which can be taken back.</summary>
internal static class CoFacilitatorEndpoint
{
    private const int MostLinks = 20;

    public static string AddressOf(string slug, string token) => $"/ateliers/{slug}/coanimer/{token}";

    public static void MapCoFacilitating(this IEndpointRouteBuilder pages)
    {
        // The link is the door: whoever holds it leads.
        var together = pages.MapGroup("/ateliers/{slug}/coanimer").AllowAnonymous();
        together.MapPost("", Invite).RequireRateLimiting(Limits.Sensitive);
        together.MapGet("/{token}", Open);
        together.MapPost("/{id:guid}/retirer", TakeBack);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PreparePage>, ShutDoor>> Invite(
        string slug, HttpContext http, Led led, PreparePages pages, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await led.Find(slug, http, ct) is not { } workshop) return ShutDoor.Here;
        var links = await db.Set<Facilitator>().CountAsync(f => f.WorkshopId == workshop.Id && f.TokenHash != null && f.RemovedAt == null, ct);
        var errors = new Errors();
        if (links >= MostLinks) errors.Add("", "Au plus {0} liens à la fois : retirez-en un d’abord.", MostLinks);
        if (errors.Any) return await pages.Page(workshop, http, errors, ct);
        var (now, token) = (clock.GetUtcNow(), PlaceToken.Make());
        db.Add(new Facilitator { Id = Guid.CreateVersion7(now), WorkshopId = workshop.Id, TokenHash = PlaceToken.Hash(token), AddedAt = now });
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect($"/ateliers/{slug}?lien={token}#coanimer");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Open(string slug, string token, HttpContext http, RouagesDb db, CancellationToken ct)
    {
        var hash = PlaceToken.Hash(token);
        var workshop = await db.Set<Workshop>().AsNoTracking()
            .Where(w => w.Slug == slug && db.Set<Facilitator>().Any(f => f.WorkshopId == w.Id && f.TokenHash == hash && f.RemovedAt == null))
            .Select(w => (Guid?)w.Id).SingleOrDefaultAsync(ct);
        if (workshop is null) return TypedResults.NotFound();
        PlaceToken.KeepFacilitator(http, workshop.Value, token);
        return TypedResults.LocalRedirect($"/ateliers/{slug}/animer");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PreparePage>, ShutDoor>> TakeBack(
        string slug, Guid id, HttpContext http, Led led, PreparePages pages, Rooms rooms, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await led.Find(slug, http, ct) is not { } workshop) return ShutDoor.Here;
        var leading = await db.Set<Facilitator>().Where(f => f.WorkshopId == workshop.Id && f.RemovedAt == null).OrderBy(f => f.Id).Take(100).ToListAsync(ct);
        if (leading.Find(f => f.Id == id) is not { } facilitator) return ShutDoor.Here;
        var errors = new Errors();
        if (facilitator.PersonId is not null && workshop.CooperationId is null && leading.Count(f => f.PersonId is not null) == 1) errors.Add("", "Un atelier garde toujours une personne qui l’anime.");
        if (errors.Any) return await pages.Page(workshop, http, errors, ct);
        facilitator.RemovedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await rooms.CheckLeads(workshop.Id, ct);
        Said.Now(http, "C’est retiré : ce lien n’ouvre plus rien.");
        return TypedResults.LocalRedirect($"/ateliers/{slug}#coanimer");
    }
}
