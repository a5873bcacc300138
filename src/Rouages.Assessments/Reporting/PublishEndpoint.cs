using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Said = Rouages.Web.Said;

namespace Rouages.Assessments.Reporting;

/// <summary>Only the porteur publishes a diagnosis, and takes it back whenever they want.</summary>
internal static class PublishEndpoint
{
    public static void MapPublishing(this IEndpointRouteBuilder campaign) => campaign.MapPost("/publier", Publish);

    private static async Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> Publish(
        string slug, int number, [FromForm] PublishForm? form, HttpContext http, CooperationFinder cooperations, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await cooperations.Find(slug, http.User, ct) is not { Seat: { } seat } place || !place.Allows(Right.SeeGroupResult)) return TypedResults.NotFound();
        if (!place.Allows(Right.PublishDiagnosis)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Set<Campaign>().SingleOrDefaultAsync(c => c.CooperationId == place.Id && c.Number == number && c.Closed != null, ct) is not { } campaign)
            return TypedResults.NotFound();
        campaign.Published = form is { Public: true } ? campaign.Published ?? seat.Act(clock.GetUtcNow()) : null;
        await db.SaveChangesAsync(ct);
        if (form is { Public: true }) Said.Now(http, "Le diagnostic est public.");
        else Said.Now(http, "Le diagnostic n’est plus public.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}/partages");
    }
}

/// <summary>Public, or not any more.</summary>
public sealed class PublishForm
{
    public bool Public { get; set; }
}
