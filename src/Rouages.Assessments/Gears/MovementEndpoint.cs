using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>The group says which movement it is in; the platform only hints.</summary>
internal static class MovementEndpoint
{
    public static void MapMovement(this IEndpointRouteBuilder pages) =>
        pages.MapCooperation("rouages/{number:int}/mouvement", read: Right.SeeGroupResult, write: Right.SettleGroupValue)
            .MapPost("", Choose);

    private static async Task<Results<RedirectHttpResult, NotFound>> Choose(
        CooperationPlace place, string slug, int number, [FromForm] MovementForm? form, HttpContext http, Diagnoses diagnoses,
        RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis) return TypedResults.NotFound();
        if (diagnosis.Framework.Movements.FirstOrDefault(movement => movement.Id == form?.Movement) is not { } chosen)
        {
            Flash.Now(http, "Choisissez un mouvement.");
            return Back(slug, number);
        }

        var campaign = await db.Set<Campaign>().SingleAsync(one => one.Id == diagnosis.Campaign.Id, ct);
        (campaign.Movement, campaign.MovementChosen) = (chosen.Id, place.Act(clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "Le mouvement choisi par le groupe est enregistré.");
        return Back(slug, number);
    }

    private static RedirectHttpResult Back(string slug, int number) =>
        TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}#mouvement");
}

internal sealed class MovementForm
{
    public string? Movement { get; set; }
}
