using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.FrameworkReading;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Answering;

/// <summary>The questionnaire, stage by stage. Each form works alone; the island only saves sooner and survives a lost network.</summary>
internal static class AnswerEndpoint
{
    private const int LargestForm = 256 * 1024;

    public static void MapAnswering(this IEndpointRouteBuilder pages)
    {
        // Open to whoever holds a personal link: each endpoint finds the respondent, or says 404.
        var answering = pages.MapGroup("/cooperations/{slug}/rouages/{number:int}/repondre").AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        answering.MapStarting();
        answering.MapQueue();
        answering.MapFinishing();
        answering.MapOffline();
        answering.MapGet("/{stage}", Show);
        answering.MapPost("/{stage}", Submit);
        pages.MapPersonalLink();
    }

    private static async Task<Results<RazorComponentResult<StagePage>, RazorComponentResult<ClosedPage>, RazorComponentResult<LinkGonePage>,
        NotFound>> Show(
        string slug, int number, string stage, HttpContext http, RouagesDb db, Frameworks frameworks, CancellationToken ct)
    {
        if (await AnswerPlace.Find(db, http, slug, number, ct) is not { } place) return Refused.Unknown();
        if (place.ClosedAt is not null) return Refused.Closed(place, justRefused: false);
        if (frameworks.Of(place).Stage(stage) is not { } shown) return TypedResults.NotFound();
        return Html.Show(
            new StageView(await db.Questionnaire(place, frameworks, ct), shown, new Dictionary<string, string>(), new Errors()));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StagePage>, RazorComponentResult<ClosedPage>,
        RazorComponentResult<LinkGonePage>, NotFound>> Submit(
        string slug, int number, string stage, IFormCollection form, HttpContext http, RouagesDb db, Frameworks frameworks,
            TimeProvider clock, CancellationToken ct)
    {
        if (await AnswerPlace.Find(db, http, slug, number, ct) is not { } place) return Refused.Unknown();
        if (place.ClosedAt is not null) return Refused.Closed(place, justRefused: true);
        var framework = frameworks.Of(place);
        if (framework.Stage(stage) is not { } shown) return TypedResults.NotFound();

        var now = clock.GetUtcNow();
        var soFar = await db.AnswersOf(place.Respondent, ct);
        var read = AnswerForm.OfStage(form, framework, place.JudgementsOnly, shown, soFar, now);
        var questionnaire = Questionnaire.Of(place, framework, soFar);
        if (read.Errors.Any)
            return Html.Show(new StageView(questionnaire, shown, read.Typed, read.Errors), StatusCodes.Status422UnprocessableEntity);

        if (!await db.SaveAnswers(place.Respondent, read.Given, finished: false, now, ct))
            return Refused.Closed(place, justRefused: true, now);
        return TypedResults.LocalRedirect($"{place.Base}/{Onward(form["Vers"], questionnaire, shown)}");
    }

    /// <summary>Where the pressed button leads; anything else goes on to the next stage.</summary>
    private static string Onward(string? wanted, Questionnaire questionnaire, Domain.Stage stage) =>
        wanted == Questionnaire.Overview || (wanted is not null && questionnaire.Framework.Stage(wanted) is not null) ? wanted
            : questionnaire.After(stage);
}
