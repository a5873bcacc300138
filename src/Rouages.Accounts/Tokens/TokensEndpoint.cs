using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Api;

namespace Rouages.Accounts.Tokens;

/// <summary>The tokens of one account: made, seen, put out.</summary>
internal static class TokensEndpoint
{
    internal const string Path = Routes.Account + "/jetons";
    private const string Cookie = "jeton";

    internal static void MapTokens(this IEndpointRouteBuilder account)
    {
        account.MapGet("/jetons", Show);
        account.MapPost("/jetons", Make).RequireRateLimiting(Limits.Sensitive);
        account.MapPost("/jetons/{id:guid}/eteindre", PutOut);
    }

    private static async Task<RazorComponentResult<TokensPage>> Show(
        HttpContext http, Reauthentication guard, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        return await Page(person, FreshSecret.Take(http, Cookie, person.Id), new() { Days = $"{ApiToken.Lives[1]}" }, new(), db, clock, ct);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TokensPage>>> Make(
        [FromForm] TokenForm form, HttpContext http, Reauthentication guard, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        var errors = new Errors();
        var already = await db.Set<ApiToken>().CountAsync(token => token.PersonId == person.Id, ct);
        // Only scopes that the page offers are kept: what else was sent opens nothing.
        var scopes = ApiScope.All.Select(scope => scope.Key).Intersect(form.Scopes ?? []).ToList();
        var made = ApiToken.Make(person, form.Name, scopes, TypedText.Number(form.Days) ?? 0, already, clock.GetUtcNow());
        if (made.Refusal is { } refusal) errors.Add(refusal);
        else if (await guard.Refuse(person, form.Current, ct) is { } unproved) errors.Add(unproved);
        if (errors.Any) return await Page(person, null, form, errors, db, clock, ct);
        db.Add(made.Value!.Token);
        await db.SaveChangesAsync(ct);
        FreshSecret.Keep(http, Cookie, person.Id, made.Value.Secret);
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> PutOut(Guid id, HttpContext http, RouagesDb db, CancellationToken ct)
    {
        var person = http.User.PersonId();
        if (await db.Set<ApiToken>().Where(token => token.Id == id && token.PersonId == person).ExecuteDeleteAsync(ct) == 0)
            return TypedResults.NotFound();
        Flash.Now(http, "Ce jeton est désactivé : il n’ouvre plus rien.");
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<RazorComponentResult<TokensPage>> Page(
        Person person, string? secret, TokenForm form, Errors errors, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var tokens = await db.Set<ApiToken>().AsNoTracking().Where(token => token.PersonId == person.Id)
            .OrderByDescending(token => token.CreatedAt).ThenBy(token => token.Id).Take(ApiToken.Most).ToListAsync(ct);
        return Html.Show(new TokensView(
            [.. tokens.Select(
                token =>
                    new TokenLine(token.Id, token.Name, token.Scopes, token.CreatedAt, token.ExpiresAt, token.LastUsedAt,
                        token.Holds(person.SecurityStamp, now)))],
            secret, form, errors), errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

public sealed class TokenForm
{
    public string? Name { get; init; }
    public string[]? Scopes { get; init; }
    public string? Days { get; init; }
    public string? Current { get; init; }
}

public sealed record TokenLine(
    Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt,
        bool Holds);

/// <param name="Tokens">All of them, the newest first.</param>
/// <param name="Secret">The secret of the one just made; null most of the time.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">What was wrong with it.</param>
public sealed record TokensView(IReadOnlyList<TokenLine> Tokens, string? Secret, TokenForm Form, Errors Errors) : View<TokensPage>;
