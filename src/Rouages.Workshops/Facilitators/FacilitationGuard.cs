using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Facilitators;

/// <summary>Marks an address that only those who lead the workshop open: metadata that fences read.</summary>
public sealed record FacilitationGuard;

/// <summary>A workshop in the hands of somebody who leads it, with an account or with the link of a co-facilitator.</summary>
/// <param name="Workshop">The workshop, tracked.</param>
/// <param name="Shut">The name of its closed cooperation when nothing more is written (<see cref="ShutWorkshops"/>), else null.</param>
internal sealed record LedWorkshop(Workshop Workshop, string? Shut)
{
    /// <summary>Takes the workshop that the guard of <see cref="FacilitationGuards.MapFacilitation"/> let pass.</summary>
    public static ValueTask<LedWorkshop?> BindAsync(HttpContext http) => ValueTask.FromResult<LedWorkshop?>(
        http.Features.Get<LedWorkshop>() ?? throw new InvalidOperationException("This address is not behind MapFacilitation."));
}

/// <summary>The one guard of what those who lead a workshop do.</summary>
internal static class FacilitationGuards
{
    /// <summary>
    /// Groups addresses at <c>/ateliers/{slug}/path</c>. Without account a reader may sign in first; anybody who does not lead reads 404; a
    /// write after the end of the cooperation is refused with 409.
    /// </summary>
    /// <param name="pages">What the addresses are mapped on.</param>
    /// <param name="path">After the workshop's own address; empty for none.</param>
    /// <param name="byAccount">An account is needed: the link of a co-facilitator does not open it.</param>
    public static RouteGroupBuilder MapFacilitation(this IEndpointRouteBuilder pages, string path, bool byAccount = false)
    {
        var group = pages.MapGuarded("/ateliers/{slug}" + (path.Length > 0 ? "/" + path : ""), new FacilitationGuard(), Refuses);
        return byAccount ? group.RequireAuthorization() : group.AllowAnonymous();
    }

    private static async Task<IResult?> Refuses(HttpContext http)
    {
        if (await Find(http) is not { } place) return WorkshopShutResult.Here;
        http.Features.Set(place);
        var asked = http.GetEndpoint()!.Metadata;
        var writes = http.Request.Writes() || asked.GetMetadata<LeadsToWriting>() is not null;
        return place.Shut is { } cooperation && writes && asked.GetMetadata<WritesEvenClosed>() is null
            ? ClosedView.Answer(http, cooperation, $"/ateliers/{place.Workshop.Slug}") : null;
    }

    private static async Task<LedWorkshop?> Find(HttpContext http)
    {
        var (db, ct) = (http.RequestServices.GetRequiredService<RouagesDb>(), http.RequestAborted);
        var slug = (string)http.GetRouteValue("slug")!;
        var found = await db.Set<Workshop>().Where(w => w.Slug == slug)
            .Select(w => new
            {
                Workshop = w,
                Shut = db.Shut().Where(shut => shut == w.Id).SelectMany(_ => db.Set<Cooperation>().Where(c => c.Id == w.CooperationId))
                    .Select(c => c.Name).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return found is not null && await http.RequestServices.GetRequiredService<RoomAccess>().Leads(http, found.Workshop.Id, ct)
            ? new(found.Workshop, found.Shut) : null;
    }
}
