using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.SigningIn;

/// <summary>The second step: a code of the application, or a recovery code.</summary>
internal static class CodeEndpoint
{
    internal const string Path = "/connexion/code";

    internal static void MapSecondStep(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).AllowAnonymous();
        pages.MapPost(Path, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CodePage>>> Show(string? retour, HttpContext http) =>
        await Sessions.Sessions.AwaitedSecondStep(http) is null
            ? TypedResults.LocalRedirect(Routes.SignIn + Return.Query(retour))
            : Html.Show(new CodeView(new() { Retour = Return.Safe(retour) }, new()));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CodePage>>> Submit(
        [FromForm] CodeForm form, HttpContext http, RouagesDb db, SignInGuard guard, Sessions.Sessions sessions, TimeProvider clock,
            CancellationToken ct)
    {
        if (await Awaited(http, db, ct) is not { } person)
            return TypedResults.LocalRedirect(Routes.SignIn + Return.Query(form.Retour));
        if (await guard.RefuseCode(http, person.Id, ct) is { } early)
            return Again(form, early);
        if (!person.EnterCode(form.Code, clock.GetUtcNow()) && !person.SpendRecoveryCode(form.Recovery))
            return string.IsNullOrWhiteSpace(form.Recovery)
                ? Again(form, new Refusal("Ce code n’est pas le bon, ou il a déjà servi. Tapez celui qui s’affiche maintenant.", "Code"))
                : Again(form, new Refusal("Ce code de secours n’est pas le bon, ou il a déjà servi.", "Recovery"));

        await db.SaveChangesAsync(ct);
        await guard.ForgetCode(http, person.Id, ct);
        await Sessions.Sessions.EndSecondStep(http);
        await sessions.Open(http, person, Sessions.Sessions.TwoStep);
        return TypedResults.LocalRedirect(Return.Safe(form.Retour));
    }

    private static async Task<Person?> Awaited(HttpContext http, RouagesDb db, CancellationToken ct) =>
        await Sessions.Sessions.AwaitedSecondStep(http) is var (id, stamp)
            ? await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && p.SecurityStamp == stamp && p.TwoFactorEnabled, ct) : null;

    private static RazorComponentResult<CodePage> Again(CodeForm form, Refusal refusal)
    {
        var errors = new Errors();
        errors.Add(refusal);
        return Html.Show(new CodeView(form, errors), StatusCodes.Status422UnprocessableEntity);
    }
}
