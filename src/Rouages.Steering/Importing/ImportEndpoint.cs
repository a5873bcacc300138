using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Steering.Importing;

/// <summary>The page of an import: the file, what it gives, and the imports made before.</summary>
public sealed record ImportPlanView(CooperationPlace Place, ImportView Import, IReadOnlyList<ImportRecord> Before) : View<ImportPlanPage>;

/// <summary>Actions that come from a table.</summary>
internal static class ImportEndpoint
{
    public static void MapImporting(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/importer", Show).LeadsToWriting();
        plan.MapPost("/importer", Submit).RequireRateLimiting(Limits.Sensitive)
            .WithMetadata(new RequestSizeLimitAttribute(ImportForm.Largest));
        plan.MapPost("/importer/{import:guid}/defaire", Undo).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<RazorComponentResult<ImportPlanPage>> Show(
        CooperationPlace place, string slug, CooperationFinder cooperations, PlanStages stages, PlanImports imports, Words T,
        TimeProvider clock, CancellationToken ct)
    {
        var import = await Import(place, cooperations, stages, imports, T, clock, ct);
        return Html.Show(new ImportPlanView(
            place, ImportView.Start(Address(slug), Guid.CreateVersion7(clock.GetUtcNow()), import), await imports.Last(place.Id, ct)));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ImportPlanPage>>> Submit(
        CooperationPlace place, string slug, IFormCollection sent, HttpContext http, CooperationFinder cooperations, PlanStages stages,
        PlanImports imports, Words T, TimeProvider clock, CancellationToken ct)
    {
        var (form, errors) = (ImportForm.From(sent), new Errors());
        var import = await Import(place, cooperations, stages, imports, T, clock, ct);
        if (await form.Read(TableImport<ImportedAction>.Limits, errors, ct) is not { } table)
            return Html.Show(
                new ImportPlanView(place, ImportView.Start(Address(slug), form.Command, import, errors), await imports.Last(place.Id, ct)),
                    StatusCodes.Status422UnprocessableEntity);

        var attempt = import.Attempt(form, table, errors);
        // Pressed twice: the titles of the first press stand in the plan already, so no row is left to bring in.
        if (form.IsConfirmed && attempt.Good.Count == 0 && await imports.IsDone(place.Id, form.Command, ct))
        {
            Flash.Now(http, "Cet import est déjà fait.");
            return TypedResults.LocalRedirect(PlanLinks.Plan(slug));
        }

        if (!attempt.Goes) return Html.Show(new ImportPlanView(place, attempt.View(Address(slug)), []), attempt.Status);
        if (await imports.Write(place, form.Command, attempt.Good, ct) is not { } added)
        {
            Flash.Now(http, "Cet import est déjà fait.");
            return TypedResults.LocalRedirect(PlanLinks.Plan(slug));
        }

        if (attempt.Left == 0) Flash.Count(http, added, "{0} action est entrée dans le plan.", "{0} actions sont entrées dans le plan.");
        else Flash.Count(http, added, "{0} action est entrée dans le plan. Lignes laissées de côté : {1}.",
            "{0} actions sont entrées dans le plan. Lignes laissées de côté : {1}.", attempt.Left);
        return TypedResults.LocalRedirect(PlanLinks.Plan(slug));
    }

    private static async Task<Results<RedirectHttpResult, NotFound, ForbidHttpResult>> Undo(
        CooperationPlace place, string slug, Guid import, HttpContext http, RouagesDb db, PlanImports imports, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.Set<ImportRecord>()
            .SingleOrDefaultAsync(record =>
                record.Id == import && record.Kind == PlanImport.Kind && record.Subject == place.Id, ct) is not { } record)
            return TypedResults.NotFound();
        if (record.Person != place.Seat!.PersonId && !place.Allows(Right.SettlePlan)) return TypedResults.Forbid();
        var wasUndone = record.UndoneAt is not null;
        var undone = await imports.Undo(record, place.Act(clock.GetUtcNow()), ct);
        if (wasUndone) Flash.Now(http, "Cet import est déjà annulé.");
        else if (undone.Taken == 0)
            Flash.Now(http, "Il n’y a plus rien à retirer : ces actions ont changé depuis, ou ne sont plus dans le plan.");
        else if (undone.Left == 0) Flash.Count(http, undone.Taken, "L’import est annulé : {0} action est retirée du plan.",
            "L’import est annulé : {0} actions sont retirées du plan.");
        else Flash.Now(http, "Actions retirées du plan : {0}. Restées, parce qu’elles ont changé depuis : {1}.", undone.Taken, undone.Left);
        return TypedResults.LocalRedirect(Address(slug));
    }

    private static async Task<TableImport<ImportedAction>> Import(
        CooperationPlace place, CooperationFinder cooperations, PlanStages stages, PlanImports imports, Words T, TimeProvider clock,
            CancellationToken ct) =>
        new PlanImport(T, await cooperations.People(place.Id, ct), await stages.Of(place.Id, ct), await imports.Titles(place.Id, ct),
            Paris.Today(clock)).Table;

    private static string Address(string slug) => $"{PlanLinks.Plan(slug)}/importer";
}
