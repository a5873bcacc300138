using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Acting;

/// <summary>A new action, written by hand or arriving filled in from an advice of the diagnosis.</summary>
internal static class AddActionEndpoint
{
    public static void MapAdding(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/ajouter", Show).LeadsToWriting();
        plan.MapPost("/ajouter", Submit).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<RazorComponentResult<AddActionPage>> Show(
        CooperationPlace place, string? titre, string? notes, string? etape, string? production, string? origine, string? reference,
        CooperationFinder cooperations, PlanStages stages, CancellationToken ct)
    {
        var form = new ActionForm
        {
            Title = titre, Notes = notes, Stage = etape, Production = production, Origin = origine, Reference = reference,
            Responsible = ActionForm.Seated(place.Seat!.PersonId, place.Seat!.OrganisationId),
        };
        return Html.Show(new AddActionView(place, form, new(), await cooperations.People(place.Id, ct), await stages.Of(place.Id, ct)));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AddActionPage>>> Submit(
        CooperationPlace place, string slug, [FromForm] ActionForm form, CooperationFinder cooperations,
        PlanStages stages, LivingOrigins origins,
        RouagesDb db, ActionNews news, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var (errors, seats, choices) = (new Errors(), await cooperations.People(place.Id, ct), await stages.Of(place.Id, ct));
        var (origin, id) = (await origins.Of(place, form.ReadOrigin(), ct), SentOnce.IdOf(http, clock));
        var decided = form.Read(errors, seats, choices) is { } content
            ? PlanAction.Decide(place.Id, content, origin, place.Act(clock.GetUtcNow()), Paris.Today(clock), id)
            : default;
        if (decided.Refusal is { } refusal) errors.Add(refusal);
        if (errors.Any)
            return Html.Show(new AddActionView(place, form, errors, seats, choices), StatusCodes.Status422UnprocessableEntity);

        db.Add(decided.Value!);
        await news.Tell(place, [decided.Value!], ct);
        await db.SaveOnce<PlanAction>(id, ct);
        Flash.Now(http, "« {0} » est dans le plan.", decided.Value!.Title);
        // Whoever writes minutes goes on with them.
        return TypedResults.LocalRedirect(
            LivingOrigins.Minutes(origin) is { } minutes ? Meeting.MinutesLinks.One(slug, minutes) : PlanLinks.Plan(slug));
    }
}
