using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Contracts.Assessments;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Acting;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Steering.Decisions;

/// <summary>The register, newest decision first, a page at a time.</summary>
/// <param name="Place">The cooperation.</param>
/// <param name="Lines">The decisions of this page.</param>
/// <param name="Filter">What is kept.</param>
/// <param name="Stages">The stages that decisions may serve.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Total">How many decisions are kept.</param>
public sealed record DecisionsView(
    CooperationPlace Place, IReadOnlyList<DecisionLine> Lines, DecisionFilter Filter, IReadOnlyList<StageChoice> Stages, int Page,
    int Pages, int Total) : View<DecisionsPage>
{
    /// <summary>The years in which something was decided.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
}

/// <summary>One decision, what it follows and what follows it.</summary>
public sealed record DecisionView(
    CooperationPlace Place, DecisionLine Line, DecisionLine? Before, DecisionLine? After, IReadOnlyList<StageChoice> Stages,
    IReadOnlyList<Seat> Seats, ToActionForm Form, Errors Errors) : View<DecisionPage>
{
    /// <summary>Where it came from, while that is there.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The reader has just recorded it and may mend it.</summary>
    public bool MayBeCorrected { get; init; }
}

/// <summary>The register of decisions: read, filtered, taken away as a table; a decision becomes an action.</summary>
internal static class DecisionEndpoint
{
    public static void MapDecisions(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/decisions", Show);
        plan.MapGet("/decisions/decisions.csv", Csv);
        plan.MapGet("/decisions/decisions.xlsx", Xlsx);
        plan.MapGet("/decisions/decisions.json", Json);
        plan.MapGet("/decisions/{id:guid}", One);
        plan.MapPost("/decisions/{id:guid}/action", Act).RequireRateLimiting(Limits.Sensitive);
        plan.MapRecording();
    }

    private static async Task<RazorComponentResult<DecisionsPage>> Show(
        CooperationPlace place, string? mot, bool? vigueur, string? annee, string? page, PlanStages stages, RouagesDb db,
        CancellationToken ct)
    {
        var filter = Filter(mot, vigueur, annee);
        var lines = await db.Decisions(place.Id, filter, ct);
        var pages = Math.Max(1, (lines.Count + DecisionQueries.PageSize - 1) / DecisionQueries.PageSize);
        var current = Math.Clamp(TypedText.Number(page) ?? 1, 1, pages);
        return Html.Show(new DecisionsView(
            place, [.. lines.Skip((current - 1) * DecisionQueries.PageSize).Take(DecisionQueries.PageSize)], filter,
            await stages.Of(place.Id, ct), current, pages, lines.Count)
        { Years = await db.DecisionYears(place.Id, ct) });
    }

    private static Task<FileContentHttpResult> Csv(
        CooperationPlace place, string? mot, bool? vigueur, string? annee, PlanStages stages, RouagesDb db, Words T,
        CancellationToken ct) =>
        Table(TableFormat.Csv, place, Filter(mot, vigueur, annee), stages, db, T, ct);

    private static Task<FileContentHttpResult> Xlsx(
        CooperationPlace place, string? mot, bool? vigueur, string? annee, PlanStages stages, RouagesDb db, Words T,
        CancellationToken ct) =>
        Table(TableFormat.Xlsx, place, Filter(mot, vigueur, annee), stages, db, T, ct);

    private static Task<FileContentHttpResult> Json(
        CooperationPlace place, string? mot, bool? vigueur, string? annee, PlanStages stages, RouagesDb db, Words T,
        CancellationToken ct) =>
        Table(TableFormat.Json, place, Filter(mot, vigueur, annee), stages, db, T, ct);

    // The whole of what is kept, not the page that is shown.
    private static async Task<FileContentHttpResult> Table(
        TableFormat format, CooperationPlace place, DecisionFilter filter, PlanStages stages, RouagesDb db, Words T,
        CancellationToken ct) =>
        await DecisionWords.Table(T, await stages.Of(place.Id, ct)).File(
            format, await db.Decisions(place.Id, filter, ct), $"decisions-{place.Slug}", ct);

    private static DecisionFilter Filter(string? text, bool? inForce, string? year) =>
        new(TypedText.Line(text), inForce ?? false, TypedText.Number(year));

    private static async Task<Results<RazorComponentResult<DecisionPage>, NotFound>> One(
        CooperationPlace place, Guid id, DecisionReader reader, CancellationToken ct) =>
        await reader.Read(place, id, ct) is { } view ? Html.Show(view) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<DecisionPage>, NotFound>> Act(
        CooperationPlace place, string slug, Guid id, [FromForm] ToActionForm form, CooperationFinder cooperations, DecisionReader reader,
        ActionNews news, RouagesDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<Decision>().SingleOrDefaultAsync(d => d.Id == id && d.CooperationId == place.Id, ct) is not { } decision)
            return TypedResults.NotFound();
        if (decision.ActionId is { } there && await db.Set<PlanAction>().AnyAsync(a => a.Id == there && a.Removed == null, ct))
            return TypedResults.LocalRedirect(PlanLinks.Action(slug, there));

        var errors = new Errors();
        var made = form.Read(errors, decision, await cooperations.People(place.Id, ct)) is { } content
            ? PlanAction.Decide(place.Id, content, new(DecisionOrigin.Word, $"{id:N}"), place.Act(clock.GetUtcNow()), Paris.Today(clock))
            : default;
        if (made.Refusal is { } refusal) errors.Add(refusal);
        if (errors.Any)
            return Html.Show((await reader.Read(place, id, ct))! with { Form = form, Errors = errors },
                StatusCodes.Status422UnprocessableEntity);

        // Of two presses at once, one makes the action and the other leads to the plan.
        await using var once = await db.Database.BeginTransactionAsync(ct);
        db.Add(made.Value!);
        await news.Tell(place, [made.Value!], ct);
        await db.SaveChangesAsync(ct);
        if (await db.Set<Decision>().Where(d => d.Id == id && d.ActionId == decision.ActionId)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.ActionId, made.Value!.Id), ct) == 0)
            return TypedResults.LocalRedirect(PlanLinks.Plan(slug));
        await once.CommitAsync(ct);
        Flash.Now(http, "« {0} » est dans le plan.", made.Value!.Title);
        return TypedResults.LocalRedirect(PlanLinks.Action(slug, made.Value!.Id));
    }
}
