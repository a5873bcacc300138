using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Contracts.Assessments;
using Rouages.Cooperations;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Deciding;

/// <summary>The form of a decision; <paramref name="Before"/> is the one that it changes or revokes.</summary>
public sealed record RecordView(
    CooperationPlace Place, DecisionForm Form, Errors Errors, IReadOnlyList<StageChoice> Stages, DecisionLine? Before) : View<RecordPage>;

internal static class RecordEndpoint
{
    public static void MapRecording(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/decisions/ajouter", Show).LeadsToWriting();
        plan.MapPost("/decisions/ajouter", Submit);
    }

    private static async Task<Results<RazorComponentResult<RecordPage>, NotFound>> Show(
        CooperationPlace place, Guid? suite, string? effet, string? titre, string? jour, string? presents, string? origine,
        string? reference, PlanStages stages, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var before = await Before(db, place.Id, suite, ct);
        if (suite is not null && before is null) return TypedResults.NotFound();
        var form = new DecisionForm
        {
            Title = titre ?? (effet == DecisionLinks.Revoke ? before?.Title : null), Present = presents, Stage = before?.Stage,
            DecidedOn = jour ?? ((DateOnly?)Paris.Today(clock)).Sent(), Origin = origine, Reference = reference,
            Follows = suite?.ToString(),
            Effect = effet == DecisionLinks.Revoke ? nameof(DecisionEffect.Revokes) : nameof(DecisionEffect.Changes),
        };
        return Html.Show(new RecordView(place, form, new(), await stages.Of(place.Id, ct), before));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordPage>, NotFound>> Submit(
        CooperationPlace place, string slug, [FromForm] DecisionForm form, PlanStages stages, RouagesDb db, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        var (errors, choices, before) = (new Errors(), await stages.Of(place.Id, ct), await Before(db, place.Id, form.ReadFollows(), ct));
        if (before is null && !string.IsNullOrEmpty(form.Follows)) return TypedResults.NotFound();
        Following? following = before is null ? null : new(before.Id, form.ReadEffect());
        var taken = form.Read(errors, choices) is { } content
            ? Decision.Take(place.Id, content, following, form.ReadOrigin(), place.Act(clock.GetUtcNow()), Paris.Today(clock))
            : default;
        if (taken.Refusal is { } refusal) errors.Add(refusal);
        if (before is { LaterId: not null }) errors.Add("", "Une décision plus récente a déjà pris la suite de celle-ci.");
        if (errors.Any)
            return Html.Show(new RecordView(place, form, errors, choices, before), StatusCodes.Status422UnprocessableEntity);

        db.Add(taken.Value!);
        if (!await db.SaveUnlessFaster(ct))
        {
            errors.Add("", "Une décision plus récente a déjà pris la suite de celle-ci.");
            return Html.Show(new RecordView(place, form, errors, choices, before), StatusCodes.Status409Conflict);
        }

        Flash.Now(http, "La décision est inscrite au registre.");
        return TypedResults.LocalRedirect(DecisionLinks.One(slug, taken.Value!.Id));
    }

    private static Task<DecisionLine?> Before(RouagesDb db, Guid cooperation, Guid? id, CancellationToken ct) =>
        db.Decisions(cooperation, decision => decision.Id == id).FirstOrDefaultAsync(ct);
}
