using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Reporting;

/// <summary>Only the porteur publishes a diagnosis, and takes it back whenever they want.</summary>
internal static class PublishEndpoint
{
    public static void MapPublishing(this IEndpointRouteBuilder campaign) => campaign.MapPost("/publier", Publish);

    private static async Task<Results<RedirectHttpResult, NotFound>> Publish(
        CooperationPlace place, string slug, int number, [FromForm] PublishForm? form, HttpContext http, RouagesDb db, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.Set<Campaign>()
            .SingleOrDefaultAsync(c => c.CooperationId == place.Id && c.Number == number && c.Closed != null, ct) is not { } campaign)
            return TypedResults.NotFound();
        campaign.Published = form is { Public: true } ? campaign.Published ?? place.Act(clock.GetUtcNow()) : null;
        await db.SaveChangesAsync(ct);
        if (form is { Public: true }) Flash.Now(http, "Le diagnostic est public.");
        else Flash.Now(http, "Le diagnostic n’est plus public.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}/partages");
    }
}

/// <summary>Public, or not any more.</summary>
public sealed class PublishForm
{
    public bool Public { get; set; }
}
