using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Comparing;

/// <summary>How the gears moved, diagnosis after diagnosis.</summary>
internal static class EvolutionEndpoint
{
    public static void MapComparing(this IEndpointRouteBuilder pages)
    {
        var rouages = pages.MapCooperation("rouages", read: Right.SeeGroupResult, write: Right.SettleGroupValue);
        rouages.MapGet("/evolution", Evolution);
        rouages.MapGet("/{number:int}/comparer/{other:int}", Compare);
    }

    private static async Task<RazorComponentResult<EvolutionPage>> Evolution(
        CooperationPlace place, Diagnoses diagnoses, CancellationToken ct)
    {
        var all = await diagnoses.All(place.Id, ct);
        return Html.Show(new EvolutionView(place, [.. all.OrderBy(diagnosis => diagnosis.Campaign.ClosedAt)]));
    }

    private static async Task<Results<RazorComponentResult<ComparePage>, NotFound>> Compare(
        CooperationPlace place, int number, int other, Diagnoses diagnoses, CancellationToken ct)
    {
        var pair = (await diagnoses.Pair(place.Id, number, other, ct)).OrderBy(diagnosis => diagnosis.Campaign.ClosedAt).ToList();
        return pair is [var before, var after]
            ? Html.Show(new CompareView(place, before, after, Comparison.Of(before, after)))
            : TypedResults.NotFound();
    }
}

/// <summary>All diagnoses of a cooperation, the oldest first.</summary>
public sealed record EvolutionView(CooperationPlace Place, IReadOnlyList<Diagnosis> Diagnoses) : View<EvolutionPage>
{
    /// <summary>Those made on the same version as the last one: only they are drawn on one curve.</summary>
    public IReadOnlyList<Diagnosis> Comparable => [.. from diagnosis in Diagnoses
        let last = Diagnoses[^1].Framework
        where (diagnosis.Framework.Slug, diagnosis.Framework.Version) == (last.Slug, last.Version)
        select diagnosis.As(last)];
}

/// <summary>Two diagnoses, the older one first; no comparison when they were made on two versions.</summary>
public sealed record CompareView(CooperationPlace Place, Diagnosis Before, Diagnosis After, Comparison? Comparison) : View<ComparePage>;
