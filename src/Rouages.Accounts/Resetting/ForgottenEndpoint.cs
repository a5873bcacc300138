using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Accounts.Resetting;

/// <summary>Asks for a way back in. The answer is the same whether the address has an account or not.</summary>
internal static class ForgottenEndpoint
{
    private const string Path = "/mot-de-passe-oublie", Sent = "/mot-de-passe-oublie/envoye";

    internal static void MapResetting(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (string? retour) => Html.Show(new ForgottenView(new() { Retour = Return.Safe(retour) }, new(), Sent: false)))
            .AllowAnonymous();
        pages.MapPost(Path, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapGet(Sent, () => Html.Show(new ForgottenView(new(), new(), Sent: true))).AllowAnonymous();
        pages.MapNewPassword();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ForgottenPage>>> Submit(
        [FromForm] ForgottenForm form, Attempts attempts, ResetRequests requests, CancellationToken ct)
    {
        var errors = new Errors();
        var email = EmailAddress.Parse(form.Email);
        if (email is null)
            errors.Add("Email", "Indiquez une adresse électronique valide, comme nom@exemple.fr.");
        if (errors.Any)
            return Html.Show(new ForgottenView(form, errors, Sent: false), StatusCodes.Status422UnprocessableEntity);

        // Several requests in a row are one letter: it is with the owner, whoever asked. Known or not, the same is written down here,
        // and the letter apart: how long the page takes tells nothing.
        if (await attempts.Allow(Limit.Reset, Person.Normal(email!.Value), ct)) await requests.Ask(email, Return.Safe(form.Retour), ct);
        return TypedResults.LocalRedirect(Sent);
    }
}
