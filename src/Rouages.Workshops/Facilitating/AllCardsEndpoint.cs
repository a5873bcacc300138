using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Facilitating;

/// <param name="Head">The workshop.</param>
/// <param name="Cards">The cards of this page, hidden ones without their text.</param>
/// <param name="Hidden">Why some are hidden, by number.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Total">How many cards the room holds.</param>
public sealed record AllCardsView(
    WorkshopHead Head, IReadOnlyList<CardView> Cards, IReadOnlyDictionary<int, string> Hidden, int Page, int Pages, int Total)
        : View<AllCardsPage>;

/// <summary>Every card by number, a hundred at a time: a room of ten thousand stays readable.</summary>
internal static class AllCardsEndpoint
{
    private const int PageSize = 100;

    public static void MapAllCards(this IEndpointRouteBuilder pages) => pages.MapFacilitation("cartes").MapGet("", Show);

    private static async Task<RazorComponentResult<AllCardsPage>> Show(
        LedWorkshop place, int? page, FacilitatorAccess led, Rooms rooms, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var room = await rooms.Read(workshop.Id, ct);
        var pages = Math.Max(1, (room.Cards.Count + PageSize - 1) / PageSize);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var first = ((current - 1) * PageSize) + 1;
        List<Card> cards =
            [.. Enumerable.Range(first, Math.Max(0, Math.Min(PageSize, room.Cards.Count - first + 1)))
                .Select(number => room.Cards[number])];
        return Html.Show(new AllCardsView(
            await led.Head(workshop, ct), [.. cards.Where(card => !card.Withdrawn).Select(room.See)],
            cards.Where(card => card.HiddenBecause is not null)
                .ToDictionary(card => card.Number, card => card.HiddenBecause!), current, pages, room.Cards.Count));
    }
}
