using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Adapting;
using Rouages.Assessments.Gears;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Reporting;

/// <summary>The gears as one image file, of what was published and nothing else.</summary>
internal static class ShareImageEndpoint
{
    public static void MapShareImage(this IEndpointRouteBuilder pages) =>
        pages.MapPublicCooperation("rouages.svg", write: Right.PublishDiagnosis).MapGet("", Show).AllowAnonymous();

    private static async Task<Results<ContentHttpResult, NotFound>> Show(
        CooperationPlace place, Diagnoses diagnoses, Words T, CancellationToken ct) =>
        await diagnoses.LatestGears(place.Id, publicOnly: true, ct) is { } diagnosis && GearFigures.Of(diagnosis) is { } figure
            ? TypedResults.Text(GearWords.Standalone(
                T, figure, T["Rouages : {0}", place.Name], AdaptationWords.Name(T, diagnosis.Framework)), "image/svg+xml")
            : TypedResults.NotFound();
}
