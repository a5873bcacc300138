using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Commons;
using Rouages.Directory.Domain;
using Rouages.Directory.People.Guarding;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Directory.People.Resetting;

/// <summary>Asks for a way back in. The answer is the same whether the address has an account or not.</summary>
internal static class ForgottenEndpoint
{
    private const string Path = "/mot-de-passe-oublie", Sent = "/mot-de-passe-oublie/envoye";

    internal static void MapResetting(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (string? retour) => Html.Show(new ForgottenView(new() { Retour = Return.Safe(retour) }, new(), Sent: false))).AllowAnonymous();
        pages.MapPost(Path, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapGet(Sent, () => Html.Show(new ForgottenView(new(), new(), Sent: true))).AllowAnonymous();
        pages.MapNewPassword();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ForgottenPage>>> Submit(
        [FromForm] ForgottenForm form, RouagesDb db, Credentials people, Attempts attempts, AccountLetters letters, CancellationToken ct)
    {
        var errors = new Errors();
        var email = EmailAddress.Parse(form.Email);
        if (email is null)
            errors.Add("Email", "Indiquez une adresse électronique valide, comme nom@exemple.fr.");
        if (errors.Any)
            return Html.Show(new ForgottenView(form, errors, Sent: false), StatusCodes.Status422UnprocessableEntity);

        // Several requests in a row are one letter: it is with the owner, whoever asked.
        var first = await attempts.Allow(Limit.Reset, Person.Normal(email!.Value), ct);
        if (await people.Find(email.Value, ct) is { } person && first)
            await Write(person, letters, Return.Safe(form.Retour), ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect(Sent);
    }

    private static Task<Refusal?> Write(Person person, AccountLetters letters, string retour, CancellationToken ct) =>
        person.EmailConfirmed ? letters.PostReset(person, retour, ct)
            : letters.PostConfirmation(person, SealedSignUp.Of(person.DisplayName, person.Language, person.PasswordHash), retour, ct);
}
