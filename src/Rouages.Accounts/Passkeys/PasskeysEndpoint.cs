using System.Buffers.Text;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.Passkeys;

/// <summary>The keys of one account: seen, renamed, removed.</summary>
internal static class PasskeysEndpoint
{
    internal const string Path = Routes.Account + "/cles";

    internal static void MapPasskeys(this IEndpointRouteBuilder account)
    {
        account.MapGet("/cles", Show);
        account.MapPost("/cles/{key}/nom", Rename);
        account.MapAddingPasskeys();
        account.MapRemovingPasskeys();
    }

    private static async Task<RazorComponentResult<PasskeysPage>> Show(ClaimsPrincipal user, RouagesDb db, CancellationToken ct) =>
        await Page(user.PersonId(), new(), new(), db, ct);

    private static async Task<Results<RedirectHttpResult, NotFound>> Rename(
        string key, [FromForm] PasskeyForm form, HttpContext http, RouagesDb db, CancellationToken ct)
    {
        if (await Find(key, http.User, db, ct) is not { } passkey)
            return TypedResults.NotFound();
        passkey.Data.Name = form.ReadName() ?? passkey.Data.Name;
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "C’est enregistré.");
        return TypedResults.LocalRedirect(Path);
    }

    internal static async Task<IdentityUserPasskey<Guid>?> Find(string key, ClaimsPrincipal user, RouagesDb db, CancellationToken ct)
    {
        if (key.Length > 1400 || !Base64Url.IsValid(key)) return null;
        var (id, person) = (Base64Url.DecodeFromChars(key), user.PersonId());
        return await db.Set<IdentityUserPasskey<Guid>>().SingleOrDefaultAsync(p => p.CredentialId == id && p.UserId == person, ct);
    }

    internal static async Task<RazorComponentResult<PasskeysPage>> Page(
        Guid person, PasskeyForm form, Errors errors, RouagesDb db, CancellationToken ct) =>
        Html.Show(new PasskeysView(await db.PasskeyLines(person, ct), form, errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    /// <summary>The keys of one account, tracked.</summary>
    internal static Task<List<IdentityUserPasskey<Guid>>> PasskeysOf(this RouagesDb db, Guid person, CancellationToken ct) =>
        db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == person).OrderBy(p => p.CredentialId).Take(Most).ToListAsync(ct);

    /// <summary>The same as pages show them, the oldest first.</summary>
    internal static async Task<IReadOnlyList<PasskeyLine>> PasskeyLines(this RouagesDb db, Guid person, CancellationToken ct) =>
        [.. (await db.PasskeysOf(person, ct)).OrderBy(p => p.Data.CreatedAt)
            .Select(p => new PasskeyLine(Base64Url.EncodeToString(p.CredentialId), p.Data.Name, p.Data.CreatedAt))];

    /// <summary>More keys than this belong to nobody's pockets.</summary>
    internal const int Most = 20;
}

public sealed record PasskeysView(IReadOnlyList<PasskeyLine> Keys, PasskeyForm Form, Errors Errors) : View<PasskeysPage>;

public sealed record PasskeyLine(string Key, string? Name, DateTimeOffset AddedAt);
