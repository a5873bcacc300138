using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Accounts.OpenId;

/// <summary>To the provider and back. Between its answer and the session, a cookie of ten minutes remembers who came back.</summary>
internal static class OpenIdEndpoint
{
    internal const string Start = "/connexion/openid", Next = "/connexion/openid/suite", Failed = "/connexion/openid/echec";

    internal static void MapOpenId(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Start, Leave).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapGet(Next, Show).AllowAnonymous();
        pages.MapPost(Next, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapGet(Failed, (OpenIdSettings settings) =>
            Page(ArrivalStep.Failed, settings, null, new(), new(), StatusCodes.Status422UnprocessableEntity)).AllowAnonymous();
    }

    private static async Task<Results<EmptyHttpResult, RedirectHttpResult>> Leave(string? retour, HttpContext http, ILoggerFactory logs)
    {
        try
        {
            await http.ChallengeAsync(OpenIdSetup.Scheme, new() { RedirectUri = http.Request.PathBase + Next + Return.Query(retour) });
            return TypedResults.Empty;
        }
        catch (InvalidOperationException away)
        {
            // Where to lead is read from the provider's own description: it does not answer.
            logs.CreateLogger(typeof(OpenIdEndpoint)).LogWarning(away, "The OpenID Connect provider does not answer");
            return TypedResults.LocalRedirect(Failed);
        }
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ArrivalPage>>> Show(
        string? retour, HttpContext http, OpenIdSettings settings, Arrivals arrivals, CancellationToken ct)
    {
        if (await Arrived(http, settings) is not { } arrival) return TypedResults.LocalRedirect(Failed);
        if (await arrivals.Known(arrival, ct) is { } person) return await Enter(http, person, arrivals, retour);
        if (arrival.Email is null)
            return Page(ArrivalStep.Unverified, settings, null, new(), new(), StatusCodes.Status422UnprocessableEntity);
        var account = await arrivals.Account(arrival.Email, ct);
        // Whoever is signed in has just proved it: nothing is left to ask.
        if (account is not null && arrivals.IsProved(account, http.User))
        {
            await arrivals.Link(account, arrival, ct);
            return await Enter(http, account, arrivals, retour);
        }

        var form = new ArrivalForm { Name = arrival.Name, Retour = Return.Safe(retour) };
        return Page(Step(account), settings, arrival.Email, form, new(), StatusCodes.Status200OK);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ArrivalPage>>> Submit(
        [FromForm] ArrivalForm form, HttpContext http, OpenIdSettings settings, Arrivals arrivals, CancellationToken ct)
    {
        if (await Arrived(http, settings) is not { Email: { } email } arrival) return TypedResults.LocalRedirect(Failed);
        var account = await arrivals.Account(email, ct);
        var entered = account is null ? await arrivals.Join(arrival, form.Name, ct)
            : await arrivals.Prove(http, account, arrival, form.Password, ct);
        if (entered.Value is { } person) return await Enter(http, person, arrivals, form.Retour);
        var errors = new Errors();
        errors.Add(entered.Refusal!);
        return Page(Step(account), settings, email, form, errors, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<RedirectHttpResult> Enter(HttpContext http, Person person, Arrivals arrivals, string? retour)
    {
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        return await arrivals.Enter(http, person, retour);
    }

    private static async Task<Arrival?> Arrived(HttpContext http, OpenIdSettings settings) =>
        Arrival.Read((await http.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal, settings);

    private static ArrivalStep Step(Person? account) =>
        account is null ? ArrivalStep.Join : account.HasPassword ? ArrivalStep.Prove : ArrivalStep.SignInFirst;

    private static RazorComponentResult<ArrivalPage> Page(
        ArrivalStep step, OpenIdSettings settings, EmailAddress? email, ArrivalForm form, Errors errors, int status) =>
        Html.Show(new ArrivalView(step, settings.Label, email?.Value, form, errors), status);
}
