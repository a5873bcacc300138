using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Gears;
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
        var campaign = pages.MapCooperation("rouages/{number:int}", read: Right.SeeGroupResult, write: Right.SettleGroupValue);
        campaign.MapGet("/export.json", Json);
        campaign.MapGet("/export.csv", Csv);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Json(
        CooperationPlace place, int number, Diagnoses diagnoses, RouagesDb db, CancellationToken ct)
    {
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis) return TypedResults.NotFound();
        var voices = diagnosis.Campaign.IsNamed ? await NamedVoices.Read(db, diagnosis, ct) : null;
        return TypedResults.File(CampaignJson.Write(place.Name, diagnosis, voices), "application/json",
            $"rouages-{place.Slug}-{number}.json");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Csv(
        CooperationPlace place, int number, Diagnoses diagnoses, CancellationToken ct) =>
        await diagnoses.Find(place.Id, number, publicOnly: false, ct) is { } diagnosis
            ? await CampaignTable.Export(diagnosis).File(TableFormat.Csv, diagnosis.Stages, $"rouages-{place.Slug}-{number}", ct)
            : TypedResults.NotFound();
}
