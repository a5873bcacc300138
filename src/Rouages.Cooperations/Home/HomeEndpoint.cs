using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Members;
using Rouages.Cooperations.Picturing;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Cooperations;

public sealed record HomeView(
    CooperationPlace Place, IReadOnlyList<MemberLine> Members, IReadOnlyList<ActivityLine> Activity, IReadOnlyList<RenderFragment> Panels,
        NextStep? Next) : View<HomePage>
{
    /// <summary>Where the reader's request to take part stands; null for whoever takes part already, and for visitors.</summary>
    public OwnRequest? Own { get; init; }
    public PictureFacts? Logo { get; init; }
    public PictureFacts? Picture { get; init; }
}

internal static class HomeEndpoint
{
    private const int LinesShown = 10;
    private static readonly TimeSpan WhileNew = TimeSpan.FromDays(7);

    public static void MapHome(this IEndpointRouteBuilder cooperations) =>
        cooperations.MapGet("/{slug}", Show).AllowAnonymous().PublicPage();

    private static async Task<Results<RazorComponentResult<HomePage>, NotFound>> Show(
        string slug, ClaimsPrincipal user, CooperationFinder cooperations, ActivityLog activity, Pictures pictures,
        IEnumerable<ICooperationPanel> panels, QueryBatch batch, TimeProvider clock, Words T, CancellationToken ct)
    {
        if (await cooperations.FindWithMembers(slug, user, ct) is not var (place, members)) return TypedResults.NotFound();
        var inside = place.Allows(Right.SeeInside);
        Guid[] seats = [.. members.Where(one => place.Seats.Any(seat => seat.OrganisationId == one.OrganisationId)).Select(one => one.Id)];
        var lines = inside ? activity.Last(place, seats, LinesShown, batch) : () => [];
        var own = OwnRequest.Ask(place, members, activity, batch);
        var shown = await batch.Show(panels.OrderBy(panel => panel.Order).Select(panel => panel.Ask(place, batch)), ct);
        var known = await pictures.Find([place.Facts.LogoId, place.Facts.PictureId], ct);
        // Visitors read that inhabitants take part, never who.
        if (!inside)
            members = [.. members.Select(one => one.IsInhabitant ? one with { Name = T.Label(one.Family), Slug = "" } : one)];
        return Html.Show(new HomeView(place, members.SeenBy(place), lines(), shown, inside ? Next(place, members, clock.GetUtcNow()) : null)
        { Own = own(), Logo = known.Of(place.Facts.LogoId), Picture = known.Of(place.Facts.PictureId) });
    }

    private static NextStep? Next(CooperationPlace place, IReadOnlyList<MemberLine> members, DateTimeOffset now) => NextStep.Of(new(
        place.Seat!.Role, place.Seat.Engagement,
            members.Any(member => member.OrganisationId == place.Seat.OrganisationId && member.AskedAt is not null),
        members.FirstOrDefault(member => member.AskedAt is not null)?.Name, members.Count, place.Facts.Vision is not null,
            place.Facts.PublishedAt is not null, place.IsClosed,
        members.Any(member => member.OrganisationId == place.Seat.OrganisationId && now - member.JoinedAt < WhileNew)));
}
