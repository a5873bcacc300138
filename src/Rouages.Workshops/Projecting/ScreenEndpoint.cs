using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;
using Rouages.Workshops.Preparing;
using Rouages.Workshops.Showing;

namespace Rouages.Workshops.Projecting;

/// <param name="Head">The workshop.</param>
/// <param name="Workshop">Its identifier, for the socket.</param>
/// <param name="Last">Last number of the log on this page.</param>
/// <param name="Board">The room.</param>
/// <param name="JoinAddress">Behind the code to scan.</param>
public sealed record ScreenView(WorkshopHead Head, Guid Workshop, long Last, Board Board, string JoinAddress) : View<ScreenPage>
{
    /// <summary>What people type when they do not scan.</summary>
    public string JoinText => JoinAddress[(JoinAddress.IndexOf("://", StringComparison.Ordinal) + 3)..JoinAddress.LastIndexOf('/')];
}

/// <summary>The screen of the room, readable at eight metres.</summary>
internal static class ScreenEndpoint
{
    private const int CardsPerHeap = 12;

    public static void MapProjecting(this IEndpointRouteBuilder pages) => pages.MapFacilitation("ecran").MapGet("", Show);

    private static async Task<RazorComponentResult<ScreenPage>> Show(
        LedWorkshop place, FacilitatorAccess led, Rooms rooms, DiagnosisSteps diagnosis, SiteAddress site, TimeProvider clock,
            CancellationToken ct)
    {
        var workshop = place.Workshop;
        var room = await rooms.Read(workshop.Id, ct);
        var board = new BoardMaker(room, await rooms.Present(workshop.Id, ct), clock.GetUtcNow(), await diagnosis.Read(workshop, room, ct))
            .Make(CardsPerHeap);
        var head = await led.Head(workshop, ct) with { Status = room.Status };
        return Html.Show(
            new ScreenView(head, workshop.Id, room.Last, board, site.Of($"/rejoindre/{workshop.Code}", Words.English ? "en" : "fr")));
    }
}
