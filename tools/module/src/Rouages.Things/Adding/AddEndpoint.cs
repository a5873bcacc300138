using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Things.Domain;
using Rouages.Things.Listing;
using Rouages.Web;

namespace Rouages.Things.Adding;

/// <param name="Place">The cooperation.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record AddView(CooperationPlace Place, ThingForm Form, Errors Errors) : View<AddPage>;

/// <summary>What the browser sent.</summary>
public sealed class ThingForm
{
    public string? Title { get; init; }
}

internal static class AddEndpoint
{
    public static void MapAdding(this IEndpointRouteBuilder things)
    {
        things.MapGet("/ajouter", Show).LeadsToWriting();
        things.MapPost("/ajouter", Add).RequireRateLimiting(Limits.Sensitive);
    }

    private static RazorComponentResult<AddPage> Show(CooperationPlace place) => Html.Show(new AddView(place, new(), new()));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AddPage>>> Add(
        CooperationPlace place, [FromForm] ThingForm form, HttpContext http, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var (errors, id) = (new Errors(), SentOnce.IdOf(http, clock));
        var title = errors.Line(nameof(form.Title), form.Title, Thing.LongestTitle);
        var (thing, refusal) = Thing.Add(id, place.Id, title, place.Act(clock.GetUtcNow()));
        if (refusal is not null && !errors.Any) errors.Add(refusal);
        if (errors.Any) return Html.Show(new AddView(place, form, errors), StatusCodes.Status422UnprocessableEntity);

        db.Add(thing!);
        await db.SaveOnce<Thing>(id, ct);
        Flash.Now(http, "C’est noté.");
        return TypedResults.LocalRedirect($"/cooperations/{place.Slug}/{ThingsTab.At}");
    }
}
