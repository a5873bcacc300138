using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Listing;

/// <param name="Mine">Workshops of the person signed in.</param>
/// <param name="Formats">What one may choose from.</param>
/// <param name="SignedIn">False for a visitor.</param>
public sealed record ListView(IReadOnlyList<WorkshopLine> Mine, IReadOnlyList<Format> Formats, bool SignedIn) : View<ListPage>;

/// <param name="Place">The cooperation.</param>
/// <param name="Lines">Its workshops.</param>
public sealed record CooperationWorkshopsView(CooperationPlace Place, IReadOnlyList<WorkshopLine> Lines) : View<CooperationWorkshopsPage>;

/// <summary>What a workshop is, those of the reader, and the way in with a code.</summary>
internal static class ListEndpoint
{
    public static void MapListing(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ateliers", Show).AllowAnonymous();
        pages.MapCooperation("ateliers", read: Right.SeeInside, write: Right.EditPlan).MapGet("", ShowIn);
    }

    private static async Task<RazorComponentResult<ListPage>> Show(
        ClaimsPrincipal user, WorkshopLists lists, Formats formats, CancellationToken ct)
    {
        var person = user.FindPersonId();
        return Html.Show(
            new ListView(person is { } id ? await lists.Of(id, ct) : [], formats.Offered(Words.English ? "en" : "fr"), person is not null));
    }

    private static async Task<RazorComponentResult<CooperationWorkshopsPage>> ShowIn(
        CooperationPlace place, ClaimsPrincipal user, WorkshopLists lists, CancellationToken ct) =>
        Html.Show(new CooperationWorkshopsView(place, await lists.In(place.Id, user.PersonId(), ct)));
}
