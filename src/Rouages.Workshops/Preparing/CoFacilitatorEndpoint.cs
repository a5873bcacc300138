using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Preparing;

/// <summary>Leading together: a link for each co-facilitator, which can be taken back.</summary>
internal static class CoFacilitatorEndpoint
{
    private const int MostLinks = 20;

    public static string AddressOf(string slug, string token) => $"/ateliers/{slug}/coanimer/{token}";

    public static void MapCoFacilitating(this IEndpointRouteBuilder pages)
    {
        var together = pages.MapFacilitation("coanimer");
        together.MapPost("", Invite).RequireRateLimiting(Limits.Sensitive);
        together.MapPost("/{id:guid}/retirer", TakeBack).EvenClosed("A link that leaked is taken back on any day.");
        // The link is the door: whoever holds it leads.
        pages.MapGet("/ateliers/{slug}/coanimer/{token}", Open).AllowAnonymous();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PreparePage>>> Invite(
        LedWorkshop place, string slug, HttpContext http, PreparePages pages, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var links = await db.Set<Facilitator>()
            .CountAsync(f => f.WorkshopId == workshop.Id && f.TokenHash != null && f.RemovedAt == null, ct);
        var errors = new Errors();
        if (links >= MostLinks) errors.Add("", "Au plus {0} liens à la fois : retirez-en un d’abord.", MostLinks);
        if (errors.Any) return await pages.Page(workshop, http, errors, ct);
        var (now, token) = (clock.GetUtcNow(), PlaceToken.Make());
        db.Add(new Facilitator
        {
            Id = Guid.CreateVersion7(now), WorkshopId = workshop.Id, TokenHash = PlaceToken.Hash(token),
            AddedAt = now
        });
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect($"/ateliers/{slug}?lien={token}#coanimer");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Open(
        string slug, string token, HttpContext http, RouagesDb db, CancellationToken ct)
    {
        var hash = PlaceToken.Hash(token);
        var workshop = await db.Set<Workshop>().AsNoTracking()
            .Where(w =>
                w.Slug == slug && db.Set<Facilitator>().Any(f => f.WorkshopId == w.Id && f.TokenHash == hash && f.RemovedAt == null))
            .Select(w => (Guid?)w.Id).SingleOrDefaultAsync(ct);
        if (workshop is null) return TypedResults.NotFound();
        PlaceToken.KeepFacilitator(http, workshop.Value, token);
        return TypedResults.LocalRedirect($"/ateliers/{slug}/animer");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PreparePage>, NotFound>> TakeBack(
        LedWorkshop place, string slug, Guid id, HttpContext http, PreparePages pages, Rooms rooms, RouagesDb db, TimeProvider clock,
            CancellationToken ct)
    {
        var workshop = place.Workshop;
        var leading = await db.Set<Facilitator>().Where(f => f.WorkshopId == workshop.Id && f.RemovedAt == null).OrderBy(f => f.Id)
            .Take(100).ToListAsync(ct);
        if (leading.Find(f => f.Id == id) is not { } facilitator) return TypedResults.NotFound();
        var errors = new Errors();
        if (facilitator.PersonId is not null && workshop.CooperationId is null && leading.Count(f => f.PersonId is not null) == 1)
            errors.Add("", "Un atelier garde toujours une personne qui l’anime.");
        if (errors.Any) return await pages.Page(workshop, http, errors, ct);
        facilitator.RemovedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await rooms.CheckLeads(workshop.Id, ct);
        Flash.Now(http, "C’est retiré : ce lien n’ouvre plus rien.");
        return TypedResults.LocalRedirect($"/ateliers/{slug}#coanimer");
    }
}
