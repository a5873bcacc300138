using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.FrameworkReading;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Answering;

/// <summary>
/// What a device saved up, a change at a time or after hours without network. Good answers are kept even beside a bad one.
/// </summary>
internal static class QueueEndpoint
{
    public static void MapQueue(this IEndpointRouteBuilder answering) => answering.MapPost("/reponses", Receive);

    private static async Task<Results<Ok<Receipt>, UnprocessableEntity<Receipt>, Conflict, NotFound, BadRequest>> Receive(
        string slug, int number, IFormCollection form, HttpContext http, RouagesDb db, Frameworks frameworks, Words T, TimeProvider clock,
            CancellationToken ct)
    {
        if (await AnswerPlace.Find(db, http, slug, number, ct) is not { } place) return TypedResults.NotFound();
        // The phone changed hands while answers waited: they are not those of whoever holds it now.
        if (form["Respondent"] != place.Respondent.ToString()) return TypedResults.NotFound();
        if (place.ClosedAt is not null) return TypedResults.Conflict();
        var now = clock.GetUtcNow();
        if (AnswerForm.OfQueue(form, frameworks.Of(place), place.JudgementsOnly, now) is not { } read) return TypedResults.BadRequest();

        if (!await db.SaveAnswers(place.Respondent, read.Given, form.ContainsKey("Finished"), now, ct)) return TypedResults.Conflict();
        var soFar = await db.AnswersOf(place.Respondent, ct);
        var receipt = new Receipt(
            read.Given.All(soFar.Holds) ? T["Enregistré à {0}", T.Time(now)]
                : T["Une réponse plus récente, donnée sur un autre écran, est gardée."],
            read.Errors.All.ToDictionary(error => error.Key, error => T.Say(error.Value)), Others(soFar, read),
            now.ToUnixTimeMilliseconds());
        return read.Errors.Any ? TypedResults.UnprocessableEntity(receipt) : TypedResults.Ok(receipt);
    }

    private static Dictionary<string, string> Others(AnswersSoFar soFar, AnswerForm read)
    {
        var own = read.Given.Where(soFar.Holds).Select(given => given.Item).Concat(read.Typed.Keys).ToHashSet();
        return soFar.Values.Keys.Concat(soFar.Reasons.Keys).Where(item => !own.Contains(item))
            .ToDictionary(item => item, item => soFar.Shown(item) ?? "");
    }
}

/// <summary>What the device shows.</summary>
/// <param name="Said">The hour of saving, or that something newer was kept.</param>
/// <param name="Refused">A sentence beside each answer that could not be read.</param>
/// <param name="Others">What stands of every question but those just given: another device may have answered meanwhile.</param>
/// <param name="At">When, in milliseconds, for a page that was kept from before.</param>
internal sealed record Receipt(
    string Said, IReadOnlyDictionary<string, string> Refused, IReadOnlyDictionary<string, string> Others, long At);
