using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Rouages.Accounts.OpenId;

/// <summary>
/// What the provider says of the person, beside the token: plain JSON, or a signed token (ProConnect) whose signature, issuer and audience
/// are checked here. It must speak of the same person as the token.
/// </summary>
internal static class UserInfo
{
    private const int Longest = 64 * 1024;
    private static readonly string[] Wanted = ["email", "email_verified", "name", "given_name", "usual_name", "family_name"];

    internal static async Task Add(TokenValidatedContext context)
    {
        var provider = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        if (string.IsNullOrEmpty(provider.UserInfoEndpoint) || context.TokenEndpointResponse?.AccessToken is not { } access) return;
        using var asked = new HttpRequestMessage(HttpMethod.Get, provider.UserInfoEndpoint)
        { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", access) } };
        using var answer = await context.Options.Backchannel.SendAsync(asked, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(context.HttpContext.RequestAborted);
        if (text.Length > Longest) throw new InvalidOperationException("The provider says too much of the person.");
        var signed = answer.Content.Headers.ContentType?.MediaType == "application/jwt";
        var said = signed ? await Checked(text, provider.Issuer, provider.SigningKeys, context.Options.ClientId!) : Plain(text);
        Take(context.Principal!, said);
    }

    /// <summary>The claims of a signed answer; throws unless its signature, issuer and audience hold.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> Checked(
        string token, string issuer, ICollection<SecurityKey> keys, string client)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer, ValidAudience = client, IssuerSigningKeys = keys, RequireSignedTokens = true,
            // Providers leave out its end: it was asked for a moment ago over TLS.
            RequireExpirationTime = false,
        });
        if (!result.IsValid)
            throw new SecurityTokenException("The provider's signed answer about the person is not valid.", result.Exception);
        return result.ClaimsIdentity.Claims.GroupBy(claim => claim.Type).ToDictionary(same => same.Key, same => same.First().Value);
    }

    private static Dictionary<string, string> Plain(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject()
            .Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False)
            .GroupBy(property => property.Name).ToDictionary(same => same.Key, same => same.Last().Value.ToString());
    }

    private static void Take(ClaimsPrincipal principal, IReadOnlyDictionary<string, string> said)
    {
        var identity = (ClaimsIdentity)principal.Identity!;
        if (!said.TryGetValue("sub", out var subject) || subject != identity.FindFirst("sub")?.Value)
            throw new SecurityTokenException("The provider speaks of somebody else.");
        foreach (var (type, value) in said.Where(pair => Wanted.Contains(pair.Key)))
        {
            if (identity.FindFirst(type) is { } former) identity.RemoveClaim(former);
            identity.AddClaim(new(type, value));
        }
    }
}
