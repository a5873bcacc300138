using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>Settles at their mean all the stages on which the group has nothing to discuss; undone as a whole.</summary>
internal static class MeansEndpoint
{
    public static void MapMeans(this IEndpointRouteBuilder group)
    {
        group.MapPost("/moyennes", Settle);
        group.MapPost("/moyennes/annuler", Undo);
    }

    private static async Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> Settle(
        CooperationPlace place, string slug, int number, HttpContext http, Diagnoses diagnoses, RouagesDb db, TimeProvider clock,
        CancellationToken ct)
    {
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis) return TypedResults.NotFound();

        var values = Settling.AtMean(diagnosis, place.Act(clock.GetUtcNow()));
        db.AddRange(values);
        if (!await db.SaveUnlessFaster(ct)) return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        Flash.Now(http, "Étapes qui font consensus gardées à la moyenne des réponses : {0}.", values.Count);
        return TypedResults.LocalRedirect(Page(slug, number));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Undo(
        CooperationPlace place, string slug, int number, HttpContext http, [FromForm] UndoForm? form, Diagnoses diagnoses, RouagesDb db,
        CancellationToken ct)
    {
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis) return TypedResults.NotFound();

        var (id, batch) = (diagnosis.Campaign.Id, form?.Batch);
        var undone = await db.Set<GroupValue>().Where(value => value.CampaignId == id && value.Batch != null && value.Batch == batch)
            .ExecuteDeleteAsync(ct);
        Flash.Now(http, "Validation annulée ; étapes de nouveau sans niveau : {0}.", undone);
        return TypedResults.LocalRedirect(Page(slug, number));
    }

    private static string Page(string slug, int number) => $"/cooperations/{slug}/rouages/{number}/groupe?vue=bilan#moyennes";
}

internal sealed class UndoForm
{
    public Guid Batch { get; set; }
}
