using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.Account;

internal static class AccountEndpoint
{
    internal static void MapAccount(this IEndpointRouteBuilder account)
    {
        account.MapGet("", Show);
        account.MapPost("", Submit);
        account.MapPost("/sessions/fermer", CloseEverywhere);
        account.MapChangingEmail();
        account.MapChangingPassword();
    }

    private static async Task<RazorComponentResult<AccountPage>> Show(
        ClaimsPrincipal user, Reauthentication guard, RouagesDb db, CancellationToken ct)
    {
        var person = await guard.Person(user.PersonId(), ct);
        return await Page(person, new() { Name = person.DisplayName, Language = person.Language, WeeklyMail = person.WeeklyMail }, new(),
            db, ct);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AccountPage>>> Submit(
        [FromForm] ProfileForm form, HttpContext http, Reauthentication guard, RouagesDb db, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        var errors = new Errors();
        form.Write(person, errors);
        if (errors.Any)
            return await Page(person, form, errors, db, ct);

        await db.SaveChangesAsync(ct);
        Flash.Now(http, "C’est enregistré.");
        return TypedResults.LocalRedirect(Routes.Account);
    }

    private static async Task<RedirectHttpResult> CloseEverywhere(
        HttpContext http, Reauthentication guard, RouagesDb db, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        person.EndSessions();
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.Forget(http);
        Flash.Now(http, "Toutes vos sessions sont fermées, ici et ailleurs.");
        return TypedResults.LocalRedirect(Routes.SignIn);
    }

    private static async Task<RazorComponentResult<AccountPage>> Page(
        Person person, ProfileForm form, Errors errors, RouagesDb db, CancellationToken ct)
    {
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == person.Id, ct);
        return Html.Show(new AccountView(person.Email!, person.HasPassword, passkeys, person.TwoFactorEnabled, form, errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
