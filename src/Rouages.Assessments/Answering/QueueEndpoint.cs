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
        if (AnswerForm.OfQueue(form, frameworks.Of(place)) is not { } read) return TypedResults.BadRequest();

        var now = clock.GetUtcNow();
        if (!await db.SaveAnswers(place.Respondent, read.Given, form.ContainsKey("Finished"), now, ct)) return TypedResults.Conflict();
        var receipt =
            new Receipt(T["Enregistré à {0}", T.Time(now)], read.Errors.All.ToDictionary(error => error.Key, error => T.Say(error.Value)));
        return read.Errors.Any ? TypedResults.UnprocessableEntity(receipt) : TypedResults.Ok(receipt);
    }
}

/// <summary>What the device shows: the hour of saving, and a sentence beside each answer that could not be read.</summary>
internal sealed record Receipt(string Said, IReadOnlyDictionary<string, string> Refused);
