using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Acting;

/// <summary>One action: its page, its form, its status, its removal.</summary>
internal static class ActionEndpoint
{
    public static void MapActing(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/{id:guid}", Show);
        plan.MapPost("/{id:guid}", Edit).RequireRateLimiting(Limits.Sensitive);
        plan.MapPost("/{id:guid}/etat", Move);
        plan.MapPost("/{id:guid}/retirer", Remove).Requires(Right.SettlePlan);
        plan.MapPost("/{id:guid}/remettre", Restore).Requires(Right.SettlePlan);
    }

    private static async Task<Results<RazorComponentResult<ActionPage>, NotFound>> Show(
        CooperationPlace place, Guid id, ActionReader reader, RouagesDb db, CancellationToken ct)
    {
        if (await db.ActionOf(place.Id, id, ct) is not { } action) return TypedResults.NotFound();

        return Html.Show(await reader.Read(place, action, ct));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ActionPage>, NotFound>> Edit(
        CooperationPlace place, string slug, Guid id, [FromForm] ActionForm form, CooperationFinder cooperations, ActionReader reader,
        PlanStages stages, RouagesDb db, ActivityLog activity, ActionNews news, HttpContext http, CancellationToken ct)
    {
        if (await db.ActionOf(place.Id, id, ct) is not { } action) return TypedResults.NotFound();

        var errors = new Errors();
        if (form.Read(errors, await cooperations.People(place.Id, ct), await stages.Of(place.Id, ct), action) is not { } content)
            return Html.Show(await reader.Read(place, action, ct) with { Form = form, Errors = errors },
                StatusCodes.Status422UnprocessableEntity);

        db.Expect(action, form.Edition);
        if (ActionEdit.Between(action, content) is { } edit)
            activity.Note(activity.Sign(place.Seat!), place.Id, ActionEdit.Kind, id, edit.Detail());
        var before = action.Responsible;
        action.Write(content);
        if (action.Responsible != before) await news.Tell(place, [action], ct);
        if (!await db.SaveUnlessFaster(ct)) return await Overtaken(place, id, form, reader, db, ct);
        Flash.Now(http, "L’action est enregistrée.");
        return TypedResults.LocalRedirect(PlanLinks.Action(slug, id));
    }

    // The typed text stays, beside what stands now; the next send is on top of the last edition.
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ActionPage>, NotFound>> Overtaken(
        CooperationPlace place, Guid id, ActionForm form, ActionReader reader, RouagesDb db, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.ActionOf(place.Id, id, ct) is not { } action) return TypedResults.NotFound();
        var view = await reader.Read(place, action, ct);
        return Html.Show(view with { Form = form.On(view.Form.Edition), Now = view.Form }, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest, NotFound>> Move(
        CooperationPlace place, string slug, Guid id, [FromForm] ActionStatus status, [FromForm] string? retour, RouagesDb db,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.ActionOf(place.Id, id, ct) is not { } action) return TypedResults.NotFound();
        if (!Enum.IsDefined(status)) return TypedResults.BadRequest();

        action.MoveTo(status, place.Act(clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        if (status == ActionStatus.Done) Flash.Now(http, "Bravo : « {0} » est faite.", action.Title);
        else Flash.Now(http, "« {0} » a changé de colonne.", action.Title);
        return TypedResults.LocalRedirect(PlanLinks.Back(slug, id, retour));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Remove(
        CooperationPlace place, string slug, Guid id, RouagesDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.ActionOf(place.Id, id, ct) is not { } action) return TypedResults.NotFound();

        action.Remove(place.Act(clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "« {0} » est retirée du plan.", action.Title);
        return TypedResults.LocalRedirect($"{PlanLinks.Plan(slug)}?retiree={id}");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Restore(
        CooperationPlace place, string slug, Guid id, RouagesDb db, HttpContext http, CancellationToken ct)
    {
        if (await db.ActionOf(place.Id, id, ct, removedToo: true) is not { } action) return TypedResults.NotFound();

        action.Restore();
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "« {0} » est de retour dans le plan.", action.Title);
        return TypedResults.LocalRedirect(PlanLinks.Action(slug, id));
    }
}
