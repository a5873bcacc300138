using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Answering;

/// <summary>The first page: who asks, until when, who will see what, and how far to go.</summary>
internal static class StartEndpoint
{
    public static void MapStarting(this IEndpointRouteBuilder answering)
    {
        answering.MapGet("", Show);
        answering.MapPost("", Choose);
        answering.MapPost("/oublier", Forget);
    }

    private static async Task<Results<RazorComponentResult<StartPage>, RazorComponentResult<ClosedPage>,
        RazorComponentResult<LinkGonePage>>> Show(
        string slug, int number, HttpContext http, RouagesDb db, Frameworks frameworks, CancellationToken ct)
    {
        if (await AnswerPlace.Find(db, http, slug, number, ct) is not { } place) return Refused.Unknown();
        if (place.ClosedAt is not null) return Refused.Closed(place, justRefused: false);
        var questionnaire = await db.Questionnaire(place, frameworks, ct);
        return Html.Show(new StartView(questionnaire, place.Named, questionnaire.Answered > 0));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ClosedPage>, RazorComponentResult<LinkGonePage>>> Choose(
        string slug, int number, IFormCollection form, HttpContext http, RouagesDb db, Frameworks frameworks, CancellationToken ct)
    {
        if (await AnswerPlace.Find(db, http, slug, number, ct) is not { } place) return Refused.Unknown();
        if (place.ClosedAt is not null) return Refused.Closed(place, justRefused: false);
        var (depth, wheels, language) = (DepthOf(form, place.Depth), WheelsOf(form, frameworks.Of(place)), Words.English ? "en" : "fr");
        await db.Set<Respondent>().Where(r => r.Id == place.Respondent).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Depth, depth).SetProperty(x => x.Wheels, wheels).SetProperty(x => x.Language, language), ct);
        var questionnaire = await db.Questionnaire(place with { Depth = depth, Wheels = wheels }, frameworks, ct);
        return TypedResults.LocalRedirect($"{place.Base}/{questionnaire.GoOn}");
    }

    /// <summary>« Ce n’est pas vous ? » : the device forgets the link, and what it kept waits for its owner.</summary>
    private static RedirectHttpResult Forget(string slug, int number, HttpContext http, IFormCollection form)
    {
        DeviceCookie.Forget(http, slug, number);
        return TypedResults.LocalRedirect(AnswerPlace.AddressOf(slug, number));
    }

    // All of them, and none of them, is everything.
    private static string[]? WheelsOf(IFormCollection form, Domain.Framework framework)
    {
        string[] chosen = [.. framework.Wheels.Select(wheel => wheel.Id).Where(wheel => form["Wheels"].Contains(wheel))];
        return chosen.Length == 0 || chosen.Length == framework.Wheels.Length ? null : chosen;
    }

    private static Depth DepthOf(IFormCollection form, Depth before) =>
        (string?)form["Depth"] switch { "complet" => Depth.Full, "rapide" => Depth.Quick, _ => before };
}
