using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.TwoStep;

/// <summary>Puts two-step sign-in in place, renews its recovery codes, takes it away.</summary>
internal static class TwoStepEndpoint
{
    private const string Path = Routes.Account + "/deux-etapes";

    internal static void MapTwoStep(this IEndpointRouteBuilder account)
    {
        account.MapGet("/deux-etapes", Show);
        account.MapPost("/deux-etapes/preparer", Prepare).RequireRateLimiting(Limits.Sensitive);
        account.MapPost("/deux-etapes", TurnOn).RequireRateLimiting(Limits.Sensitive);
        account.MapPost("/deux-etapes/codes", Renew).RequireRateLimiting(Limits.Sensitive);
        account.MapPost("/deux-etapes/retirer", TurnOff).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<RazorComponentResult<TwoStepPage>> Show(ClaimsPrincipal user, Reauthentication guard, CancellationToken ct) =>
        Page(await guard.Person(user.PersonId(), ct), new Errors());

    private static async Task<RedirectHttpResult> Prepare(ClaimsPrincipal user, Reauthentication guard, RouagesDb db, CancellationToken ct)
    {
        (await guard.Person(user.PersonId(), ct)).PrepareTwoStep();
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect(Path);
    }

    // Answers the page itself: recovery codes are nowhere readable afterwards, so there is no address to send people to.
    private static async Task<Results<RazorComponentResult<RecoveryCodesPage>, RazorComponentResult<TwoStepPage>>> TurnOn(
        [FromForm] TwoStepForm form, HttpContext http, Reauthentication guard, RouagesDb db, AccountLetters letters, TimeProvider clock,
            CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        if (await guard.Refuse(person, form.Current, ct) is { } unproved)
            return Page(person, unproved);
        var outcome = person.TurnTwoStepOn(form.Code, clock.GetUtcNow());
        if (outcome.Refusal is { } refusal)
            return Page(person, refusal);
        await letters.PostChanged(person, person.Email!, (Words T) =>
            T["La double authentification vient d’être activée sur votre compte Rouages."], ct);
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.Keep(http, person);
        return Html.Show(new RecoveryCodesView(outcome.Value!));
    }

    private static async Task<Results<RazorComponentResult<RecoveryCodesPage>, RazorComponentResult<TwoStepPage>>> Renew(
        [FromForm] TwoStepForm form, HttpContext http, Reauthentication guard, RouagesDb db, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        if (await Refuse(person, form, guard, ct) is { } refusal)
            return Page(person, refusal);
        var codes = person.RenewRecoveryCodes();
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.Keep(http, person);
        return Html.Show(new RecoveryCodesView(codes));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TwoStepPage>>> TurnOff(
        [FromForm] TwoStepForm form, HttpContext http, Reauthentication guard, RouagesDb db, AccountLetters letters, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        if (await Refuse(person, form, guard, ct) is { } refusal)
            return Page(person, refusal);
        person.TurnTwoStepOff();
        await letters.PostChanged(person, person.Email!, (Words T) =>
            T["La double authentification vient d’être désactivée sur votre compte Rouages."], ct);
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.Keep(http, person);
        Flash.Now(http, "La double authentification est désactivée.");
        return TypedResults.LocalRedirect(Routes.Account);
    }

    private static async Task<Refusal?> Refuse(Person person, TwoStepForm form, Reauthentication guard, CancellationToken ct) =>
        person.TwoFactorEnabled ? await guard.Refuse(person, form.Current, ct)
            : new Refusal("La double authentification est désactivée.");

    private static RazorComponentResult<TwoStepPage> Page(Person person, Refusal refusal)
    {
        var errors = new Errors();
        errors.Add(refusal);
        return Page(person, errors);
    }

    private static RazorComponentResult<TwoStepPage> Page(Person person, Errors errors)
    {
        var key = person.TwoFactorEnabled ? null : person.AuthenticatorKey;
        return Html.Show(
            new TwoStepView(person.TwoFactorEnabled, key, key is null ? null : Totp.Address(key, person.Email!), person.RecoveryCodes.Count,
                errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
