using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

internal static class GroupEndpoint
{
    public static void MapGroupPage(this IEndpointRouteBuilder pages)
    {
        var group = pages.MapCooperation("rouages/{number:int}/groupe", read: Right.SeeGroupResult, write: Right.SettleGroupValue);
        group.MapGet("", Show);
        group.MapSettling();
        group.MapMeans();
        group.MapAnswersByName();
    }

    private static async Task<Results<RazorComponentResult<GroupPage>, NotFound>> Show(
        CooperationPlace place, int number, string? etape, string? vue, Diagnoses diagnoses, CancellationToken ct)
    {
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis) return TypedResults.NotFound();
        if (etape is not null && diagnosis.Framework.Stage(etape) is null) return TypedResults.NotFound();
        return Page(place, diagnosis, vue == "bilan" ? null : etape is null ? First(diagnosis) : diagnosis[diagnosis.Framework.Stage(etape)!]);
    }

    public static RazorComponentResult<GroupPage> Page(
        CooperationPlace place, Diagnosis diagnosis, StageReading? current, ReturnedForm? returned = null,
        int status = StatusCodes.Status200OK) =>
        Html.Show(new GroupView(
            place, diagnosis, place.Allows(Right.SettleGroupValue), current, Settling.Settleable(diagnosis)
                .Count(), [.. Batches(diagnosis)], returned), status);

    /// <summary>The first point of debate that the group has not looked at; null when there is none left.</summary>
    public static StageReading? First(Diagnosis diagnosis) => diagnosis.Debate.FirstOrDefault(stage => !stage.IsLookedAt);

    private static IEnumerable<SettledBatch> Batches(Diagnosis diagnosis) =>
        from stage in diagnosis.Stages
        let settled = stage.Group
        where settled?.Batch is not null
        group settled by settled.Batch!.Value into batch
        select new SettledBatch(batch.Key, batch.Count(), batch.First().At);
}
