using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations;

public sealed record EditCooperationView(
    CooperationPlace Place, CooperationForm Form, Errors Errors, CooperationForm? Now = null) : View<EditCooperationPage>;

internal static class EditEndpoint
{
    public static void MapEditing(this IEndpointRouteBuilder pages)
    {
        var editing = pages.MapCooperation("modifier", read: Right.EditCooperation, write: Right.EditCooperation);
        editing.MapGet("", Show).LeadsToWriting();
        editing.MapPost("", Submit);
    }

    private static async Task<RazorComponentResult<EditCooperationPage>> Show(
        CooperationPlace place, RouagesDb db, TerritoryFinder territories, CancellationToken ct)
    {
        var cooperation = await db.Set<Cooperation>().SingleAsync(c => c.Id == place.Id, ct);
        return Page(place, CooperationForm.Of(cooperation, territories, db.EditionOf(cooperation)), new());
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<EditCooperationPage>>> Submit(
        CooperationPlace place, string slug, [FromForm] CooperationForm form, HttpContext http, RouagesDb db, TerritoryFinder territories,
        CooperationTypes types, IEnumerable<ICooperationFacet> facets, ActivityLog activity, CancellationToken ct)
    {
        var errors = new Errors();
        var cooperation = await db.Set<Cooperation>().SingleAsync(c => c.Id == place.Id, ct);
        db.Expect(cooperation, form.Edition);
        if (!form.WriteOn(cooperation, types, territories, errors)) return Page(place, form, errors);

        var typed = await http.Request.ReadFormAsync(ct);
        foreach (var facet in facets) await facet.Save(place.Id, typed, ct);
        // Even an unchanged text is a word said: somebody else's change in between must be seen.
        db.Entry(cooperation).Property(c => c.Name).IsModified = true;
        activity.Note(activity.Sign(place.Seat!), place.Id, ActivityKinds.CooperationEdited, place.Id);
        if (!await db.SaveUnlessFaster(ct))
        {
            await db.Entry(cooperation).ReloadAsync(ct);
            var now = CooperationForm.Of(cooperation, territories, db.EditionOf(cooperation));
            return Html.Show(new EditCooperationView(place, form.On(now.Edition), new(), now), StatusCodes.Status409Conflict);
        }

        Flash.Now(http, "La page est à jour.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}");
    }

    private static RazorComponentResult<EditCooperationPage> Page(CooperationPlace place, CooperationForm form, Errors errors) =>
        Html.Show(new EditCooperationView(place, form, errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
