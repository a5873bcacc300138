using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.Account;

internal static class ChangePasswordEndpoint
{
    internal static void MapChangingPassword(this IEndpointRouteBuilder account)
    {
        account.MapGet("/mot-de-passe", () => Html.Show(new ChangePasswordView(new())));
        account.MapPost("/mot-de-passe", Submit).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangePasswordPage>>> Submit(
        [FromForm] ChangePasswordForm form, HttpContext http, Reauthentication guard, RouagesDb db, Credentials people,
            AccountLetters letters, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        var errors = new Errors();
        if (await guard.Refuse(person, form.Current, ct) is { } unproved) errors.Add(unproved);
        if (PasswordRule.Refuse(form.Password, "Password", person.Email, person.DisplayName) is { } refusal) errors.Add(refusal);
        if (errors.Any)
            return Html.Show(new ChangePasswordView(errors), StatusCodes.Status422UnprocessableEntity);

        person.ChangePassword(people.Hash(form.Password!));
        await letters.PostChanged(person, person.Email!, (Words T) =>
            T["Votre mot de passe Rouages vient de changer. Toutes les sessions ouvertes ont été fermées."], ct);
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.Keep(http, person);
        Flash.Now(http, "Votre mot de passe est changé. Les autres appareils sont déconnectés.");
        return TypedResults.LocalRedirect(Routes.Account);
    }
}

public sealed class ChangePasswordForm
{
    public string? Current { get; init; }
    public string? Password { get; init; }
}

public sealed record ChangePasswordView(Errors Errors) : View<ChangePasswordPage>;
