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

namespace Rouages.Accounts.Account;

/// <summary>A new address counts once its owner followed the link sent to it; until then the former one stays.</summary>
internal static class ChangeEmailEndpoint
{
    internal static void MapChangingEmail(this IEndpointRouteBuilder account)
    {
        account.MapGet("/adresse", Show);
        account.MapPost("/adresse", Submit).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<RazorComponentResult<ChangeEmailPage>> Show(
        ClaimsPrincipal user, Reauthentication guard, CancellationToken ct) =>
        Html.Show(new ChangeEmailView((await guard.Person(user.PersonId(), ct)).Email!, new(), new()));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangeEmailPage>>> Submit(
        [FromForm] ChangeEmailForm form, HttpContext http, Reauthentication guard, RouagesDb db, Credentials people, AccountLetters letters,
            CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        var errors = new Errors();
        var email = form.Read(person, errors);
        if (await guard.Refuse(person, form.Current, ct) is { } refusal) errors.Add(refusal);
        if (errors.Any)
            return Html.Show(new ChangeEmailView(person.Email!, form, errors), StatusCodes.Status422UnprocessableEntity);

        // Whether another account has this address is told to nobody but its owner.
        var refused = await people.Find(email!.Value, ct) is { } other && other.Id != person.Id
            ? await letters.PostAlreadyThere(other, new(person.Id), ct) : await letters.PostNewAddress(person, email.Value, ct);
        if (refused is not null)
        {
            errors.Add(refused);
            return Html.Show(new ChangeEmailView(person.Email!, form, errors), StatusCodes.Status422UnprocessableEntity);
        }

        await db.SaveChangesAsync(ct);
        Flash.Now(http, "Un lien est parti à la nouvelle adresse. Suivez-le pour terminer.");
        return TypedResults.LocalRedirect(Routes.Account);
    }
}

public sealed class ChangeEmailForm
{
    public string? Email { get; init; }
    public string? Current { get; init; }

    internal EmailAddress? Read(Person person, Errors errors)
    {
        var email = EmailAddress.Parse(Email);
        if (email is null) errors.Add(nameof(Email), "Indiquez une adresse électronique valide, comme nom@exemple.fr.");
        else if (email.Value == person.Email) errors.Add(nameof(Email), "C’est déjà l’adresse de votre compte.");
        return email;
    }
}

public sealed record ChangeEmailView(string Now, ChangeEmailForm Form, Errors Errors) : View<ChangeEmailPage>;
