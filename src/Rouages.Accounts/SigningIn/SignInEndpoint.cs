using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Accounts.SigningUp;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.SigningIn;

internal static class SignInEndpoint
{
    /// <summary>Said to whoever has proved that the account is theirs, and to nobody else.</summary>
    internal static Refusal Blocked { get; } = new Refusal(
        "Ce compte est bloqué. La raison vous a été écrite ; la page « Mentions et licences » dit à qui répondre.");

    internal static void MapSigningIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Routes.SignIn, Show).AllowAnonymous();
        pages.MapPost(Routes.SignIn, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapPost(Routes.SignOut, Leave).AllowAnonymous();
    }

    private static Results<RedirectHttpResult, RazorComponentResult<SignInPage>> Show(string? retour, HttpContext http) =>
        http.User.FindPersonId() is not null
            ? TypedResults.LocalRedirect(Return.Safe(retour))
            : Html.Show(new SignInView(new() { Retour = Return.Safe(retour) }, new()));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignInPage>>> Submit(
        [FromForm] SignInForm form, HttpContext http, RouagesDb db, Credentials people, SignInGuard guard, Attempts attempts,
            Sessions.Sessions sessions,
        AccountLetters letters, CancellationToken ct)
    {
        var account = Person.Normal(form.Email ?? "");
        var person = await people.Find(form.Email, ct);
        if (await guard.Refuse(http, account, person?.Id, ct) is { } early)
            return Again(form, early);

        if (!people.Check(person, form.Password))
            return Again(form, new Refusal("L’adresse ou le mot de passe ne correspond pas.", "Password"));
        await guard.Forget(http, account, person!.Id, ct);
        if (person.BlockedAt is not null)
            return Again(form, Blocked);
        if (!person.EmailConfirmed)
            return await SendLinkAgain(form, http, person, db, letters, attempts, ct);

        await db.SaveChangesAsync(ct);
        return await Enter(http, person, sessions, form.Retour);
    }

    private static async Task<RedirectHttpResult> Enter(HttpContext http, Person person, Sessions.Sessions sessions, string? retour)
    {
        if (person.TwoFactorEnabled)
        {
            await sessions.AwaitSecondStep(http, person);
            return TypedResults.LocalRedirect(CodeEndpoint.Path + Return.Query(retour));
        }

        await sessions.Open(http, person, Sessions.Sessions.Password);
        return TypedResults.LocalRedirect(Return.Safe(retour));
    }

    private static async Task<RazorComponentResult<SignInPage>> SendLinkAgain(
        SignInForm form, HttpContext http, Person person, RouagesDb db, AccountLetters letters, Attempts attempts, CancellationToken ct)
    {
        // The password was typed here: this browser is the one of the sign-up.
        var signUp = SealedSignUp.Of(person.DisplayName, person.Language, person.PasswordHash);
        SignUpCookie.Write(http, signUp);
        if (await attempts.Allow(Limit.SignUp, person.NormalizedEmail!, ct))
            await letters.PostConfirmation(person, signUp, Return.Safe(form.Retour), ct);
        await db.SaveChangesAsync(ct);
        return Again(form, new Refusal("Confirmez d’abord votre adresse : un nouveau lien vous attend dans vos courriels."));
    }

    private static async Task<RedirectHttpResult> Leave(
        [FromForm] LeaveForm form, HttpContext http, Sessions.Sessions sessions, RouagesDb db, CancellationToken ct)
    {
        await sessions.End(http, db, ct);
        Flash.Now(http, "Votre session est fermée.");
        return TypedResults.LocalRedirect(Return.Safe(form.Retour));
    }

    private static RazorComponentResult<SignInPage> Again(SignInForm form, Refusal refusal)
    {
        var errors = new Errors();
        errors.Add(refusal);
        return Html.Show(new SignInView(form, errors), StatusCodes.Status422UnprocessableEntity);
    }
}

public sealed class LeaveForm
{
    public string? Retour { get; init; }
}
