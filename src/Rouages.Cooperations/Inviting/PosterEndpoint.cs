using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Members;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Inviting;

/// <summary>The sheet; the address is null when nothing may be scanned yet, the end and the entries left are those of a link.</summary>
public sealed record PosterView(CooperationPlace Place, string? Summary, IReadOnlyList<string> Members, string? Address,
    DateTimeOffset? Until, int Left) : View<PosterPage>;

/// <summary>The link just opened, or the open door, as a sheet to print.</summary>
internal static class PosterEndpoint
{
    public static void MapPoster(this IEndpointRouteBuilder pages) =>
        pages.MapCooperation("collectif/affiche", read: Right.ManageMembers, write: Right.ManageMembers).MapGet("", Show).LeadsToWriting();

    private static async Task<Results<RazorComponentResult<PosterPage>, NotFound>> Show(
        CooperationPlace place, string slug, string? lien, CooperationFinder cooperations, RouagesDb db,
        SiteAddress site, TimeProvider clock, CancellationToken ct)
    {
        var present = await cooperations.Members(place.Id, ct);
        string[] members = [.. present.Where(member => CircleLayout.RingOf(member) < CircleLayout.Outer && !member.IsInhabitant)
            .Select(member => member.Name)];
        if (InvitationToken.Hash(lien) is not { } hash)
        {
            var door = place.IsPublic && place.Facts.OpenDoor ? site.Of($"/cooperations/{slug}", "fr") : null;
            return Html.Show(new PosterView(place, place.Facts.Summary, members, door, null, 0));
        }

        var link = await db.Set<Invitation>().AsNoTracking()
            .SingleOrDefaultAsync(i => i.TokenHash == hash && i.CooperationId == place.Id && i.Email == null, ct);
        if (link is null || link.State(clock.GetUtcNow()) != InvitationState.Open) return TypedResults.NotFound();
        return Html.Show(
            new PosterView(place, place.Facts.Summary, members, site.Of($"/invitation/{lien}", "fr"), link.ExpiresAt,
                link.MostUses - link.Uses));
    }
}
