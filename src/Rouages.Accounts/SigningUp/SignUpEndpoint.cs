using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.SigningUp;

/// <summary>Whatever the address, the same page answers: only its owner learns, by mail, whether it had an account.</summary>
internal static class SignUpEndpoint
{
    private const string Path = "/inscription";
    internal const string Sent = "/inscription/envoyee";

    internal static void MapSigningUp(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (string? retour) => Html.Show(new SignUpView(new() { Retour = Return.Safe(retour) }, new()))).AllowAnonymous();
        pages.MapPost(Path, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapKeySignUp();
        pages.MapGet(Sent, (string? retour) => Html.Show(new SignUpSentView(Return.Safe(retour)))).AllowAnonymous();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignUpPage>>> Submit(
        [FromForm] SignUpForm form, HttpContext http, RouagesDb db, Credentials people, Attempts attempts, AccountLetters letters,
        TimeProvider clock, CancellationToken ct)
    {
        var errors = new Errors();
        if (form.Read(errors) is not { } asked)
            return Again(form, errors);

        var signUp = SealedSignUp.Of(asked.Name, LanguageRead, people.Hash(asked.Password));
        SignUpCookie.Write(http, signUp);
        var person = await people.Find(asked.Email, ct);
        // Beyond a few letters an hour nobody is refused: those sent already let the owner of the address in, whoever asked for them.
        if (await attempts.Allow(Limit.SignUp, Person.Normal(asked.Email), ct))
        {
            if (person is { EmailConfirmed: true })
                await letters.PostAlreadyThere(person, new(), ct);
            else
                await letters.PostConfirmation(Join(db, person, asked, signUp, clock), signUp, Return.Safe(form.Retour), ct);
            // False: the same address a moment ago (a double click); that request wrote the mail.
            await db.SaveUnlessFaster(ct);
        }
        return TypedResults.LocalRedirect(Sent + Return.Query(form.Retour));
    }

    // Until the address is confirmed nobody owns the account. What each sign-up said waits in its own link; the row only holds the last
    // one.
    private static Person Join(RouagesDb db, Person? unconfirmed, SignUp asked, SealedSignUp signUp, TimeProvider clock)
    {
        var person = unconfirmed ?? db.Add(Person.Join(asked.Name, asked.Email, signUp.Language, clock.GetUtcNow())).Entity;
        (person.DisplayName, person.Language, person.PasswordHash) = (signUp.Name, signUp.Language, signUp.Hash);
        return person;
    }

    internal static string LanguageRead => Words.English ? "en" : "fr";

    internal static RazorComponentResult<SignUpPage> Again(SignUpForm form, Errors errors) =>
        Html.Show(new SignUpView(form, errors), StatusCodes.Status422UnprocessableEntity);
}
