using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Moderation;

/// <summary>Showing the answer to a remark under the card, or no longer, once it is given.</summary>
internal static class ShowAnswerEndpoint
{
    public static void MapShowingAnswers(this IEndpointRouteBuilder pages) =>
        pages.MapPost(QueueEndpoint.Path + "/{id:guid}/fiche", Submit).RequireAuthorization().RequireRateLimiting(Limits.Sensitive);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<DecidePage>, NotFound>> Submit(
        Guid id, [FromForm] DecisionForm form, HttpContext http, Decisions decisions, Moderators moderators, ActivityLog activity,
        RouagesDb db, CancellationToken ct)
    {
        ClaimsPrincipal user = http.User;
        if (await moderators.Find(id, user, ct) is not { } report) return TypedResults.NotFound();
        if (report.ShowAnswer(form.IsShown) is { } refusal)
        {
            var errors = new Errors();
            errors.Add(refusal);
            return Html.Show(await decisions.View(report, user, form, errors, ct), StatusCodes.Status422UnprocessableEntity);
        }

        if (db.ChangeTracker.HasChanges())
            activity.Note(await moderators.Sign(report, user, ct), report.CooperationId,
                form.IsShown ? ModerationActivityText.AnswerShown : ModerationActivityText.AnswerTaken, report.On.Id,
                ("object", report.On.ToString()));
        await db.SaveChangesAsync(ct);
        if (form.IsShown) Flash.Now(http, "La réponse est maintenant montrée sous la fiche.");
        else Flash.Now(http, "La réponse n’est plus montrée sous la fiche.");
        return TypedResults.LocalRedirect($"{QueueEndpoint.Path}/{id}");
    }
}
