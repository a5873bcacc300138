using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Contracts.Assessments;
using Rouages.Contracts.Steering;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
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

    private static async Task<Results<RazorComponentResult<PlanPage>, NotFound>> Show(
        string slug, string? vue, string? rouage, bool? moi, bool? retard, Guid? retiree,
        ClaimsPrincipal user, CooperationFinder cooperations, IStages stages, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await cooperations.Find(slug, user, ct) is not { Seat: { } seat } place || !place.Allows(Right.EditPlan)) return TypedResults.NotFound();

        var (today, choices) = (Paris.Today(clock), stages.All());
        var filter = new PlanFilter(choices.FirstOrDefault(stage => stage.Wheel == rouage)?.Wheel, moi ?? false, retard ?? false);
        var lines = await db.Set<PlanAction>().In(place.Id).Keep(filter, seat.PersonId, today).Lines(db, today)
            .Take(PlanQueries.MostShown + 1).ToListAsync(ct);
        return Html.Show(new PlanView(
            place, vue == PlanLinks.Board, [.. lines.Take(PlanQueries.MostShown)], filter, choices, retiree, lines.Count > PlanQueries.MostShown));
    }

    private static Task<Results<FileContentHttpResult, NotFound>> Csv(
        string slug, ClaimsPrincipal user, CooperationFinder cooperations, IPlan plan, Words T, CancellationToken ct) =>
        Table(TableFormat.Csv, slug, user, cooperations, plan, T, ct);

    private static Task<Results<FileContentHttpResult, NotFound>> Xlsx(
        string slug, ClaimsPrincipal user, CooperationFinder cooperations, IPlan plan, Words T, CancellationToken ct) =>
        Table(TableFormat.Xlsx, slug, user, cooperations, plan, T, ct);

    private static async Task<Results<FileContentHttpResult, NotFound>> Table(
        TableFormat format, string slug, ClaimsPrincipal user, CooperationFinder cooperations, IPlan plan, Words T, CancellationToken ct)
    {
        if (await cooperations.Find(slug, user, ct) is not { } place || !place.Allows(Right.EditPlan)) return TypedResults.NotFound();
        return await PlanTable.Export(T).File(format, await plan.Of(place.Id, ct), $"plan-{slug}", ct);
    }

    private static async Task<Results<JsonHttpResult<IReadOnlyList<PlannedAction>>, NotFound>> Json(
        string slug, ClaimsPrincipal user, CooperationFinder cooperations, IPlan plan, CancellationToken ct)
    {
        if (await cooperations.Find(slug, user, ct) is not { } place || !place.Allows(Right.EditPlan)) return TypedResults.NotFound();
        return TypedResults.Json(await plan.Of(place.Id, ct));
    }
}
