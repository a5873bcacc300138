using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rouages.Accounts.Domain;
using Rouages.Storage;
using Rouages.Web.Api;

namespace Rouages.Accounts.Tokens;

/// <summary>Reads <c>Authorization: Bearer</c>. The account is asked at each request: a token opens what its person may open now.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, RouagesDb db, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Bearer = "Bearer ";
    private const int Longest = 100;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header]) return AuthenticateResult.NoResult();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || header.Length > Bearer.Length + Longest)
            return AuthenticateResult.Fail("No token.");
        var (digest, now, ct) = (ApiToken.DigestOf(header[Bearer.Length..].Trim()), clock.GetUtcNow(), Context.RequestAborted);
        var found = await (from token in db.Set<ApiToken>().AsNoTracking()
                           where token.Digest == digest
                           join person in db.Set<Person>() on token.PersonId equals person.Id
                           where person.EmailConfirmed && person.BlockedAt == null
                           select new { Token = token, person.SecurityStamp, person.DisplayName, person.Language })
                               .SingleOrDefaultAsync(ct);
        if (found is null || !found.Token.Holds(found.SecurityStamp, now)) return AuthenticateResult.Fail("No such token.");
        await Note(found.Token.Id, now, ct);
        return AuthenticateResult.Success(new(new(Identity(found.Token, found.DisplayName, found.Language)), Scheme.Name));
    }

    /// <summary>The body is written by the site's own faults.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = """Bearer realm="Rouages", error="invalid_token" """.TrimEnd();
        return Task.CompletedTask;
    }

    // A conditional write: of many requests in one hour, the first one notes it.
    private Task<int> Note(Guid token, DateTimeOffset now, CancellationToken ct)
    {
        var before = now.AddHours(-1);
        return db.Set<ApiToken>().Where(one => one.Id == token && (one.LastUsedAt == null || one.LastUsedAt < before))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastUsedAt, now), ct);
    }

    private ClaimsIdentity Identity(ApiToken token, string name, string language) => new(
        [
            new(ClaimTypes.NameIdentifier, token.PersonId.ToString()), new(ClaimTypes.Name, name), new(CurrentPerson.Language, language),
            new(CurrentPerson.Confirmed, "true"), new(ApiRoutes.TokenClaim, token.Id.ToString()),
            .. token.Scopes.Select(scope => new Claim(ApiRoutes.ScopeClaim, scope)),
        ], Scheme.Name);
}
