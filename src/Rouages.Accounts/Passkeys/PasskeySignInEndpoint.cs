using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts.Domain;
using Rouages.Accounts.SigningIn;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.Passkeys;

/// <summary>Sign-in by a key that the device holds: it stands for both steps, since the device has recognised its owner.</summary>
internal static class PasskeySignInEndpoint
{
    internal static void MapPasskeySignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/connexion/cle/options", Options).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapPost("/connexion/cle", Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<ContentHttpResult> Options(SignInManager<Person> identity) =>
        TypedResults.Content(await identity.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignInPage>>> Submit(
        [FromForm] PasskeyForm form, HttpContext http, RouagesDb db, SignInManager<Person> identity, IUserStore<Person> store,
        Sessions.Sessions sessions, CancellationToken ct)
    {
        if (await form.Assert(identity) is not { Succeeded: true } answer || !answer.User.EmailConfirmed)
            return Refused(form, new Refusal("Cette clé d’accès n’est pas reconnue ici. Réessayez, ou tapez votre mot de passe."));
        if (answer.User.BlockedAt is not null)
            return Refused(form, SignInEndpoint.Blocked);

        // The counter of the key moves at each use: a copy of it would be noticed.
        await ((IUserPasskeyStore<Person>)store).AddOrUpdatePasskeyAsync(answer.User, answer.Passkey, ct);
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.EndSecondStep(http);
        await sessions.Open(http, answer.User, Sessions.Sessions.Passkey);
        return TypedResults.LocalRedirect(Return.Safe(form.Retour));
    }

    private static RazorComponentResult<SignInPage> Refused(PasskeyForm form, Refusal refusal)
    {
        var errors = new Errors();
        errors.Add(refusal);
        return Html.Show(new SignInView(new() { Retour = Return.Safe(form.Retour) }, errors), StatusCodes.Status422UnprocessableEntity);
    }
}
