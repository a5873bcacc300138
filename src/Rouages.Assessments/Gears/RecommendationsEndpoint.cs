using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>All that a diagnosis suggests, for the group to choose from.</summary>
internal static class RecommendationsEndpoint
{
    public static void MapRecommendations(this IEndpointRouteBuilder pages) =>
        pages.MapCooperation("rouages/{number:int}/gestes", read: Right.SeeGroupResult, write: Right.SettleGroupValue).MapGet("", Show);

    private static async Task<Results<RazorComponentResult<RecommendationsPage>, NotFound>> Show(
        CooperationPlace place, int number, GearsReading reading, CancellationToken ct)
    {
        if (await reading.Read(place, number, ct) is not { } gears || gears.Diagnosis.Campaign.Number != number)
            return TypedResults.NotFound();
        return Html.Show(new RecommendationsView(gears));
    }
}

/// <summary>The gears and every gesture they suggest.</summary>
public sealed record RecommendationsView(GearsView Gears) : View<RecommendationsPage>;
