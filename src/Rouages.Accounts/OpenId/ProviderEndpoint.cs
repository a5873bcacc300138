using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.OpenId;

/// <summary>Whether the provider opens this account, and how it stops doing so.</summary>
internal static class ProviderEndpoint
{
    internal const string Path = "/fournisseur";

    internal static void MapProvider(this IEndpointRouteBuilder account)
    {
        account.MapGet(Path, Show);
        account.MapPost(Path, Unlink).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<RazorComponentResult<ProviderPage>> Show(
        ClaimsPrincipal user, OpenIdSettings settings, RouagesDb db, CancellationToken ct) =>
        await Page(user, settings, db, new(), ct);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ProviderPage>>> Unlink(
        [FromForm] UnlinkForm form, HttpContext http, OpenIdSettings settings, Reauthentication proof, AccountLetters letters, RouagesDb db,
            CancellationToken ct)
    {
        var person = await proof.Person(http.User.PersonId(), ct);
        if (await proof.Refuse(person, form.Current, ct) is { } refusal)
        {
            var errors = new Errors();
            errors.Add(refusal);
            return await Page(http.User, settings, db, errors, ct);
        }

        db.RemoveRange(await db.Set<ExternalLogin>().Where(login => login.PersonId == person.Id).OrderBy(login => login.LinkedAt).Take(100)
            .ToListAsync(ct));
        person.EndSessions();
        await letters.PostChanged(person, person.Email!, (Words T) =>
            T["Plus aucun service de connexion extérieur n’ouvre votre compte Rouages."], ct);
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.Keep(http, person);
        Flash.Now(http, "Le lien est retiré. Les autres appareils sont déconnectés.");
        return TypedResults.LocalRedirect(Routes.Account);
    }

    private static async Task<RazorComponentResult<ProviderPage>> Page(
        ClaimsPrincipal user, OpenIdSettings settings, RouagesDb db, Errors errors, CancellationToken ct)
    {
        var person = user.PersonId();
        var since = await db.Set<ExternalLogin>().Where(login => login.PersonId == person).OrderBy(login => login.LinkedAt)
            .Select(login => (DateTimeOffset?)login.LinkedAt).FirstOrDefaultAsync(ct);
        return Html.Show(new ProviderView(settings.Label, since, errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

public sealed class UnlinkForm
{
    public string? Current { get; init; }
}

/// <param name="Label">The provider's name.</param>
/// <param name="Since">When it was linked; null when it is not.</param>
/// <param name="Errors">Field by field.</param>
public sealed record ProviderView(string Label, DateTimeOffset? Since, Errors Errors) : View<ProviderPage>;
