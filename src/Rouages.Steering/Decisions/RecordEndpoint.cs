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
using Rouages.Steering.Domain;
using Rouages.Steering.Meeting;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Decisions;

/// <summary>The form of a decision; <paramref name="Before"/> is the one that it changes or revokes.</summary>
public sealed record RecordView(
    CooperationPlace Place, DecisionForm Form, Errors Errors, IReadOnlyList<StageChoice> Stages, DecisionLine? Before) : View<RecordPage>
{
    /// <summary>The decision that is mended; null for a new one.</summary>
    public Guid? Corrected { get; init; }
}

internal static class RecordEndpoint
{
    public static void MapRecording(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/decisions/ajouter", Show).LeadsToWriting();
        plan.MapPost("/decisions/ajouter", Submit).RequireRateLimiting(Limits.Sensitive);
        plan.MapGet("/decisions/{id:guid}/corriger", Open).LeadsToWriting();
        plan.MapPost("/decisions/{id:guid}/corriger", Correct);
    }

    private static async Task<Results<RazorComponentResult<RecordPage>, NotFound>> Show(
        CooperationPlace place, Guid? suite, string? effet, string? jour, string? titre, string? presents, string? origine,
        string? reference, PlanStages stages, RouagesDb db, TimeProvider clock, Words T, CancellationToken ct)
    {
        var before = await Before(db, place.Id, suite, ct);
        var ends = effet == DecisionLinks.Revoke;
        if (suite is not null && (before is null || (!ends && before.Effect == DecisionEffect.Revokes))) return TypedResults.NotFound();
        var former = before is null || ends ? new DecisionForm() : DecisionForm.Of(before);
        var form = new DecisionForm
        {
            Title = titre ?? (ends && before is not null ? T["Fin de : {0}", before.Title].AtMost(Decision.LongestTitle) : former.Title),
            Why = former.Why, Present = presents, Stage = before?.Stage, Manner = former.Manner,
            DecidedOn = jour ?? ((DateOnly?)Paris.Today(clock)).Sent(), Origin = origine, Reference = reference,
            Follows = suite?.ToString(), Effect = ends ? nameof(DecisionEffect.Revokes) : nameof(DecisionEffect.Changes),
        };
        return Html.Show(new RecordView(place, form, new(), await stages.Of(place.Id, ct), before));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordPage>, NotFound>> Submit(
        CooperationPlace place, string slug, [FromForm] DecisionForm form, PlanStages stages, LivingOrigins origins, DecisionNews news,
        RouagesDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var (errors, choices, before) = (new Errors(), await stages.Of(place.Id, ct), await Before(db, place.Id, form.ReadFollows(), ct));
        if (before is null && !string.IsNullOrEmpty(form.Follows)) return TypedResults.NotFound();
        var (origin, id) = (await origins.Of(place, form.ReadOrigin(), ct), SentOnce.IdOf(http, clock));
        // Sent again: what it follows has been followed by this one.
        if (before?.LaterId == id) return Taken(http, slug, origin, id);
        var taken = form.Read(errors, choices) is { } content
            ? Decision.Take(place.Id, content, Following(before, form), origin, place.Act(clock.GetUtcNow()), Paris.Today(clock),
                id)
            : default;
        if (taken.Refusal is { } refusal) errors.Add(refusal);
        if (before is { LaterId: not null }) errors.Add("", "Une décision plus récente a déjà pris la suite de celle-ci.");
        if (errors.Any)
            return Html.Show(new RecordView(place, form, errors, choices, before), StatusCodes.Status422UnprocessableEntity);

        db.Add(taken.Value!);
        await news.Tell(place, taken.Value!, before, ct);
        if (!await db.SaveOnce<Decision>(id, ct))
        {
            errors.Add("", "Une décision plus récente a déjà pris la suite de celle-ci.");
            return Html.Show(new RecordView(place, form, errors, choices, before), StatusCodes.Status409Conflict);
        }

        return Taken(http, slug, origin, id);
    }

    // Whoever writes minutes goes on with them.
    private static RedirectHttpResult Taken(HttpContext http, string slug, Origin? origin, Guid id)
    {
        Flash.Now(http, "La décision est inscrite au registre.");
        return TypedResults.LocalRedirect(
            LivingOrigins.Minutes(origin) is { } minutes ? MinutesLinks.One(slug, minutes) : DecisionLinks.One(slug, id));
    }

    private static async Task<Results<RazorComponentResult<RecordPage>, NotFound>> Open(
        CooperationPlace place, Guid id, PlanStages stages, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await Corrected(db, place, id, clock, ct) is not { } line) return TypedResults.NotFound();
        var before = await Before(db, place.Id, line.Follows, ct);
        return Html.Show(new RecordView(place, DecisionForm.Of(line), new(), await stages.Of(place.Id, ct), before) { Corrected = id });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordPage>, NotFound>> Correct(
        CooperationPlace place, string slug, Guid id, [FromForm] DecisionForm form, PlanStages stages, RouagesDb db, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        if (await Corrected(db, place, id, clock, ct) is not { } line) return TypedResults.NotFound();
        var (errors, choices, before) = (new Errors(), await stages.Of(place.Id, ct), await Before(db, place.Id, line.Follows, ct));
        var decision = await db.Set<Decision>().SingleAsync(d => d.Id == id, ct);
        if (form.Read(errors, choices) is { } content && decision.Correct(content, before?.DecidedOn, Paris.Today(clock)) is { } refusal)
            errors.Add(refusal);
        if (errors.Any)
            return Html.Show(new RecordView(place, form, errors, choices, before) { Corrected = id },
                StatusCodes.Status422UnprocessableEntity);

        await db.SaveChangesAsync(ct);
        Flash.Now(http, "La décision est corrigée.");
        return TypedResults.LocalRedirect(DecisionLinks.One(slug, id));
    }

    // The same rule as on its page: another's, an old one or one that is leant on is not there to be mended.
    private static async Task<DecisionLine?> Corrected(
        RouagesDb db, CooperationPlace place, Guid id, TimeProvider clock, CancellationToken ct) =>
        await Before(db, place.Id, id, ct) is { } line && line.MayBeCorrected(place, clock.GetUtcNow()) ? line : null;

    private static Following? Following(DecisionLine? before, DecisionForm form) => before is null ? null
        : new(before.Id, form.ReadEffect(), before.DecidedOn)
        {
            Ends = before.Effect == DecisionEffect.Revokes, Action = before.ActionOpen ? before.ActionId : null,
        };

    private static Task<DecisionLine?> Before(RouagesDb db, Guid cooperation, Guid? id, CancellationToken ct) =>
        db.Decisions(cooperation, decision => decision.Id == id).FirstOrDefaultAsync(ct);
}
