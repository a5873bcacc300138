using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Directory.Contributions;
using Rouages.Directory.Domain;
using Rouages.Directory.Members;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Directory.Cooperating;

/// <summary>What everybody may read of a cooperation.</summary>
public sealed record PublicFacts(string? Summary, string? Vision, bool OpenDoor, DateTimeOffset? PublishedAt, DateTimeOffset CreatedAt);

public sealed record HomeView(
    CooperationPlace Place, PublicFacts Facts, IReadOnlyList<MemberLine> Members,
    IReadOnlyList<JournalLine> Journal, IReadOnlyList<RenderFragment> Panels, NextStep? Next) : View<HomePage>;

internal static class HomeEndpoint
{
    private const int LinesShown = 10;

    public static void MapHome(this IEndpointRouteBuilder cooperations) => cooperations.MapGet("/{slug}", Show).AllowAnonymous().PublicPage();

    private static async Task<Results<RazorComponentResult<HomePage>, NotFound>> Show(
        string slug, ClaimsPrincipal user, Cooperations cooperations, RouagesDb db, Journal journal,
        IEnumerable<ICooperationPanel> panels, CancellationToken ct)
    {
        if (await cooperations.Find(slug, user, ct) is not { } place) return TypedResults.NotFound();
        var facts = await db.Set<Cooperation>().AsNoTracking().Where(c => c.Id == place.Id)
            .Select(c => new PublicFacts(c.Summary, c.Vision, c.OpenDoor, c.PublishedAt, c.CreatedAt)).SingleAsync(ct);
        var members = await db.MembersOf(place.Id, ct);
        var inside = place.Allows(Right.SeeInside);
        List<RenderFragment> shown = [];
        foreach (var panel in panels.OrderBy(panel => panel.Order))
        {
            if (await panel.Show(place, ct) is { } fragment) shown.Add(fragment);
        }

        return Html.Show(new HomeView(place, facts, members,
            inside ? await journal.Last(place.Id, LinesShown, ct) : [], shown, inside ? Next(place, facts, members) : null));
    }

    private static NextStep? Next(CooperationPlace place, PublicFacts facts, List<MemberLine> members) => NextStep.Of(new(
        place.Seat!.Role, place.Seat.Engagement, members.Exists(member => member.OrganisationId == place.Seat.OrganisationId && member.AskedAt is not null),
        members.Find(member => member.AskedAt is not null)?.Name, members.Count, facts.Vision is not null, facts.PublishedAt is not null, place.IsClosed));
}
