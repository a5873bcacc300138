using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Contracts.Assessments;
using Rouages.Contracts.Steering;
using Rouages.Cooperations;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Steering.Planning;

/// <summary>The plan: a list by default, a board with <c>vue=tableau</c>.</summary>
public sealed record PlanView(
    CooperationPlace Place, bool AsBoard, IReadOnlyList<PlanLine> Lines, PlanFilter Filter, IReadOnlyList<StageChoice> Stages,
    Guid? JustRemoved, bool Cut) : View<PlanPage>;

internal static class PlanEndpoint
{
    public static void MapPlanning(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("", Show);
        plan.MapGet("/plan.csv", Csv);
        plan.MapGet("/plan.xlsx", Xlsx);
        plan.MapGet("/plan.json", Json);
    }

    private static async Task<RazorComponentResult<PlanPage>> Show(
        CooperationPlace place, string? vue, string? rouage, bool? moi, bool? retard, Guid? retiree, PlanStages stages, RouagesDb db,
        TimeProvider clock, CancellationToken ct)
    {
        var (today, choices) = (Paris.Today(clock), await stages.Of(place.Id, ct));
        var filter = new PlanFilter(choices.FirstOrDefault(stage => stage.Wheel == rouage)?.Wheel, moi ?? false, retard ?? false);
        var lines = await db.Set<PlanAction>().In(place.Id).Keep(filter, place.Seat!.PersonId, today).Lines(db, today)
            .Take(PlanQueries.MostShown + 1).ToListAsync(ct);
        return Html.Show(new PlanView(
            place, vue == PlanLinks.Board, [.. lines.Take(PlanQueries.MostShown)], filter, choices, retiree,
                lines.Count > PlanQueries.MostShown));
    }

    private static Task<FileContentHttpResult> Csv(CooperationPlace place, IPlan plan, Words T, CancellationToken ct) =>
        Table(TableFormat.Csv, place, plan, T, ct);

    private static Task<FileContentHttpResult> Xlsx(CooperationPlace place, IPlan plan, Words T, CancellationToken ct) =>
        Table(TableFormat.Xlsx, place, plan, T, ct);

    private static async Task<FileContentHttpResult> Table(
        TableFormat format, CooperationPlace place, IPlan plan, Words T, CancellationToken ct) =>
        await PlanTable.Export(T).File(format, await plan.Of(place.Id, ct), $"plan-{place.Slug}", ct);

    private static async Task<JsonHttpResult<IReadOnlyList<PlannedAction>>> Json(CooperationPlace place, IPlan plan, CancellationToken ct)
    {
        return TypedResults.Json(await plan.Of(place.Id, ct));
    }
}
