using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.Live;
using Rouages.Workshops.Preparing;
using Rouages.Workshops.Showing;

namespace Rouages.Workshops.Projecting;

/// <summary>Who reads a restitution, once the workshop is over.</summary>
public enum RestitutionReaders
{
    /// <summary>Who was in the room, and the members of the cooperation.</summary>
    Members = 0,

    /// <summary>Who was in the room.</summary>
    Room = 1,
    Everybody = 2,
}

/// <param name="Head">The workshop.</param>
/// <param name="Workshop">Its identifier, for the socket.</param>
/// <param name="Last">Last number of the log on this page.</param>
/// <param name="Board">The room.</param>
/// <param name="JoinAddress">Behind the code to scan.</param>
public sealed record ScreenView(WorkshopHead Head, Guid Workshop, long Last, Board Board, string JoinAddress) : View<ScreenPage>
{
    /// <summary>What people type when they do not scan.</summary>
    public string JoinText => JoinAddress[(JoinAddress.IndexOf("://", StringComparison.Ordinal) + 3)..JoinAddress.LastIndexOf('/')];

    /// <summary>The code in two halves: easier to say, to read and to type.</summary>
    public string Code => $"{Head.Code[..3]} {Head.Code[3..]}";

    /// <summary>How many cards the whole workshop wrote.</summary>
    public int Cards { get; init; }

    /// <summary>What who facilitated noted, once it is over.</summary>
    public IReadOnlyList<string> Keeps { get; init; } = [];

    /// <summary>Who may read what the workshop gave.</summary>
    public RestitutionReaders Readers { get; init; }

    /// <summary>What comes next, as who facilitated wrote it.</summary>
    public string? Next { get; init; }
}

/// <summary>The screen of the room, readable at eight metres.</summary>
internal static class ScreenEndpoint
{
    /// <summary>So many cards at most on all the pages of the wall: a turn of them takes a few minutes; the others are counted.</summary>
    internal const int MostCards = 120;

    public static void MapProjecting(this IEndpointRouteBuilder pages) => pages.MapFacilitation("ecran").MapGet("", Show);

    private static async Task<RazorComponentResult<ScreenPage>> Show(
        LedWorkshop place, FacilitatorAccess led, Rooms rooms, DiagnosisSteps diagnosis, Formats formats, SiteAddress site,
            TimeProvider clock, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var room = await rooms.Read(workshop.Id, ct);
        var board = new BoardMaker(room, await rooms.Present(workshop.Id, ct), clock.GetUtcNow(), await diagnosis.Read(workshop, room, ct))
            .Make(MostCards);
        var head = await led.Head(workshop, ct) with { Status = room.Status };
        return Html.Show(
            new ScreenView(head, workshop.Id, room.Last, board, site.Of($"/rejoindre/{workshop.Code}", Words.English ? "en" : "fr"))
            {
                Cards = room.Cards.Values.Count(card => card.Lives), Keeps = room.Conclusion?.Keeps ?? [], Next = room.Conclusion?.Next,
                Readers = workshop.PublishedAt is not null ? RestitutionReaders.Everybody
                    : formats.ArePrivate(workshop) || workshop.CooperationId is null ? RestitutionReaders.Room : RestitutionReaders.Members,
            });
    }
}
