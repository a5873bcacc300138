using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.FrameworkReading;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Answering;

/// <summary>Reading it all over, saying « j’ai terminé », and being thanked.</summary>
internal static class FinishEndpoint
{
    public static void MapFinishing(this IEndpointRouteBuilder answering)
    {
        answering.MapGet("/" + Questionnaire.Overview, Overview);
        answering.MapPost("/" + Questionnaire.Overview, Finish);
        answering.MapGet("/" + Questionnaire.Thanks, Thanks);
        answering.MapGet("/feuilles", Sheets);
    }

    private static Task<Results<RazorComponentResult<OverviewPage>, RazorComponentResult<ClosedPage>,
        RazorComponentResult<LinkGonePage>>> Overview(
        string slug, int number, HttpContext http, RouagesDb db, Frameworks frameworks, CancellationToken ct) =>
        Show<OverviewPage>(slug, number, http, db, frameworks, questionnaire => new OverviewView(questionnaire), ct);

    private static Task<Results<RazorComponentResult<ThanksPage>, RazorComponentResult<ClosedPage>,
        RazorComponentResult<LinkGonePage>>> Thanks(
        string slug, int number, HttpContext http, RouagesDb db, Frameworks frameworks, CancellationToken ct) =>
        Show<ThanksPage>(slug, number, http, db, frameworks, questionnaire => new ThanksView(questionnaire), ct);

    private static Task<Results<RazorComponentResult<AllSheets>, RazorComponentResult<ClosedPage>,
        RazorComponentResult<LinkGonePage>>> Sheets(
        string slug, int number, HttpContext http, RouagesDb db, Frameworks frameworks, CancellationToken ct) =>
        Show<AllSheets>(slug, number, http, db, frameworks, questionnaire => new AllSheetsView(questionnaire), ct);

    private static async Task<Results<RazorComponentResult<TPage>, RazorComponentResult<ClosedPage>,
        RazorComponentResult<LinkGonePage>>> Show<TPage>(
        string slug, int number, HttpContext http, RouagesDb db, Frameworks frameworks, Func<Questionnaire, View<TPage>> view,
            CancellationToken ct)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        if (await AnswerPlace.Find(db, http, slug, number, ct) is not { } place) return Refused.Unknown();
        if (place.ClosedAt is not null) return Refused.Closed(place, justRefused: false);
        return Html.Show(view(await db.Questionnaire(place, frameworks, ct)));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ClosedPage>, RazorComponentResult<LinkGonePage>>> Finish(
        string slug, int number, IFormCollection form, HttpContext http, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await AnswerPlace.Find(db, http, slug, number, ct) is not { } place) return Refused.Unknown();
        if (place.ClosedAt is not null || !await db.SaveAnswers(place.Respondent, [], finished: true, clock.GetUtcNow(), ct))
            return Refused.Closed(place, justRefused: true, clock.GetUtcNow());
        return TypedResults.LocalRedirect($"{place.Base}/{Questionnaire.Thanks}");
    }
}
