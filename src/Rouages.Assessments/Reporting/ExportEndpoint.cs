using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Profiling;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Tables;

namespace Rouages.Assessments.Reporting;

/// <summary>Everything leaves: a campaign as JSON that <c>rouages profile</c> reads back, and as a table.</summary>
internal static class ExportEndpoint
{
    public static void MapExports(this IEndpointRouteBuilder pages)
    {
        var campaign = pages.MapGroup("/cooperations/{slug}/rouages/{number:int}").RequireAuthorization();
        campaign.MapGet("/export.json", Json);
        campaign.MapGet("/export.csv", Csv);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Json(
        string slug, int number, ClaimsPrincipal user, CooperationFinder cooperations, Diagnoses diagnoses, RouagesDb db, CancellationToken ct)
    {
        if (await Find(slug, number, user, cooperations, diagnoses, ct) is not { } found) return TypedResults.NotFound();
        var voices = found.Diagnosis.Campaign.IsNamed ? await NamedVoices.Read(db, found.Diagnosis, ct) : null;
        return TypedResults.File(CampaignJson.Write(found.Place.Name, found.Diagnosis, voices), "application/json", $"rouages-{slug}-{number}.json");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Csv(
        string slug, int number, ClaimsPrincipal user, CooperationFinder cooperations, Diagnoses diagnoses, CancellationToken ct) =>
        await Find(slug, number, user, cooperations, diagnoses, ct) is { } found
            ? await CampaignTable.Export(found.Diagnosis).File(TableFormat.Csv, found.Diagnosis.Stages, $"rouages-{slug}-{number}", ct)
            : TypedResults.NotFound();

    private static async Task<(CooperationPlace Place, Diagnosis Diagnosis)?> Find(
        string slug, int number, ClaimsPrincipal user, CooperationFinder cooperations, Diagnoses diagnoses, CancellationToken ct) =>
        await cooperations.Find(slug, user, ct) is { } place && place.Allows(Right.SeeGroupResult)
            && await diagnoses.Find(place.Id, number, publicOnly: false, ct) is { } diagnosis ? (place, diagnosis) : null;
}
