using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.Gears;
using Rouages.Contracts.Steering;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Explaining;

/// <summary>The sheet of a stage: for everybody, and inside a cooperation with what its diagnosis says there.</summary>
internal static class StageEndpoint
{
    public static void MapStages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/rouages/{framework}/etapes/{stage}", ForAll).AllowAnonymous();
        pages.MapPublicCooperation("rouages/etapes/{stage}", write: Right.SettleGroupValue).MapGet("", Inside).AllowAnonymous();
    }

    private static async Task<Results<RazorComponentResult<StagePage>, NotFound>> ForAll(
        string framework, string stage, ClaimsPrincipal user, Frameworks frameworks, StagePanels panels, CardRemarks remarks,
        CancellationToken ct) =>
        frameworks.Offered.FirstOrDefault(offered => offered.Slug == framework) is { } known && known.Stage(stage) is { } found
            ? Html.Show(new StageView(known, found)
            { Panels = await panels.Of(found.Id, ct), Remarks = await remarks.Of(known, found, user, ct) })
            : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<StageHerePage>, NotFound>> Inside(
        CooperationPlace place, string stage, ClaimsPrincipal user, Diagnoses diagnoses, Frameworks frameworks, PlanLink plans,
        StagePanels panels, CardRemarks remarks, CancellationToken ct)
    {
        var inside = place.Allows(Right.SeeGroupResult);
        var diagnosis = await diagnoses.Latest(place.Id, publicOnly: !inside, ct);
        if (diagnosis is null && !inside) return TypedResults.NotFound();
        // What was diagnosed first; a plan may also name a stage of another framework that is offered.
        var framework = new[] { diagnosis?.Framework }.OfType<Framework>().Concat(frameworks.Offered)
            .FirstOrDefault(one => one.Stage(stage) is not null);
        if (framework?.Stage(stage) is not { } found) return TypedResults.NotFound();
        return Html.Show(new StageHereView(place, framework, found, diagnosis, plans.For(place))
        { Panels = await panels.Of(found.Id, ct), Remarks = await remarks.Of(framework, found, user, ct) });
    }
}

/// <summary>The plan, for whoever may write in it.</summary>
internal sealed class PlanLink(IEnumerable<IPlan> plans)
{
    public IPlan? For(CooperationPlace place) => place.Allows(Right.EditPlan) ? plans.FirstOrDefault() : null;
}

/// <summary>A stage, for everybody.</summary>
public sealed record StageView(Framework Framework, Stage Stage) : View<StagePage>
{
    /// <summary>What other modules add.</summary>
    public IReadOnlyList<RenderFragment> Panels { get; init; } = [];

    /// <summary>Remarks on its card, as this reader reads them.</summary>
    public CardRemarksView? Remarks { get; init; }
}

/// <summary>A stage in a cooperation; the diagnosis is null before the first.</summary>
public sealed record StageHereView(
    CooperationPlace Place, Framework Framework, Stage Stage, Diagnosis? Diagnosis, IPlan? Plan) : View<StageHerePage>
{
    /// <summary>What other modules add.</summary>
    public IReadOnlyList<RenderFragment> Panels { get; init; } = [];

    /// <summary>Remarks on its card, as this reader reads them.</summary>
    public CardRemarksView? Remarks { get; init; }
}
