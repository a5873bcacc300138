using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Notifications;
using Rouages.Steering.Acting;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Sharing;

/// <summary>What the cooperation says yes to.</summary>
public sealed class ShareForm
{
    public string? Story { get; init; }
    public bool IsAnonymous { get; init; }
}

/// <summary>An action that gave something is told to others, and taken back, by those who carry or facilitate the cooperation.</summary>
internal static class ShareEndpoint
{
    public const string Told = "experience-shared";

    public static void MapSharing(this IEndpointRouteBuilder plan)
    {
        plan.MapPost("/{id:guid}/experience", Share).RequireRateLimiting(Limits.Sensitive).Requires(Right.SettlePlan);
        plan.MapPost("/{id:guid}/experience/reprendre", TakeBack).Requires(Right.SettlePlan)
            .EvenClosed("What was said yes to may be taken back, the cooperation closed or not.");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ActionPage>, NotFound>> Share(
        CooperationPlace place, string slug, Guid id, [FromForm] ShareForm form, ActionReader reader,
        Readers readers, Notify notify, RouagesDb db,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.ActionOf(place.Id, id, ct) is not { } action) return TypedResults.NotFound();

        var errors = new Errors();
        var story = errors.Lines("Story", form.Story, ActorExperience.LongestStory);
        var (experience, refusal) = ActorExperience.Share(action, story, form.IsAnonymous, place.Act(clock.GetUtcNow()));
        if (refusal is not null) errors.Add(refusal);
        if (errors.Any)
            return Html.Show(await reader.Read(place, action, ct) with { Sharing = form, SharingErrors = errors },
                StatusCodes.Status422UnprocessableEntity);

        await using var both = await db.Database.BeginTransactionAsync(ct);
        await db.Set<ActorExperience>().Where(one => one.ActionId == id).ExecuteDeleteAsync(ct);
        db.Add(experience!);
        // One person agrees for all: all are told, and may say otherwise.
        await notify.Tell(await readers.Others(place, ct), new(ActionKind.Word, id), Told,
            (Words T) => T["{0} partage une expérience avec les autres coopérations : « {1} »", place.Name, action.Title], ct);
        await db.SaveChangesAsync(ct);
        await both.CommitAsync(ct);
        Flash.Now(http, "Merci : tout le monde peut maintenant lire cette expérience sur la fiche de l’étape.");
        return TypedResults.LocalRedirect(PlanLinks.Action(slug, id));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> TakeBack(
        CooperationPlace place, string slug, Guid id, RouagesDb db, HttpContext http, CancellationToken ct)
    {
        if (!await db.Set<PlanAction>().AnyAsync(a => a.Id == id && a.CooperationId == place.Id, ct)) return TypedResults.NotFound();
        await db.Set<ActorExperience>().Where(one => one.ActionId == id).ExecuteDeleteAsync(ct);
        Flash.Now(http, "Cette expérience n’est plus partagée.");
        return TypedResults.LocalRedirect(PlanLinks.Action(slug, id));
    }
}
