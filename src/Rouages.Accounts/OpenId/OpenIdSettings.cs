using Microsoft.Extensions.Configuration;
using Rouages.Commons;

namespace Rouages.Accounts.OpenId;

/// <summary>
/// One OpenID Connect provider that people may sign in with; none without <c>OpenId:Authority</c>. Registered as singleton.
/// </summary>
/// <param name="Authority">Its address: what its discovery document lies under.</param>
/// <param name="ClientId">How it knows this site.</param>
/// <param name="ClientSecret">And proves it.</param>
/// <param name="Label">Its name on the button: « Se connecter avec … ».</param>
/// <param name="Scopes">What is asked of it.</param>
/// <param name="VerifiesEmails">True when every address it gives is verified although it does not say so (ProConnect).</param>
public sealed record OpenIdSettings(
    Uri Authority, string ClientId, string? ClientSecret, string Label, IReadOnlyList<string> Scopes, bool VerifiesEmails)
{
    /// <summary>Reads <c>OpenId:*</c>; null without provider, and a wrong value stops the start with a sentence.</summary>
    public static OpenIdSettings? Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration["OpenId:Authority"] is not { Length: > 0 } address) return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var authority)
            || !(authority.Scheme == "https" || authority is { Scheme: "http", IsLoopback: true }))
            throw new SettingException("OpenId:Authority must be an https address.");
        if (configuration["OpenId:ClientId"] is not { Length: > 0 } client)
            throw new SettingException("OpenId:ClientId is needed with OpenId:Authority.");
        var secret = SettingFile.Read("OpenId:ClientSecret_FILE", configuration["OpenId:ClientSecret_FILE"])
            ?? configuration["OpenId:ClientSecret"];
        var scopes = (configuration["OpenId:Scopes"] ?? "openid email profile").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(authority, client, secret, configuration["OpenId:Label"] is { Length: > 0 } label ? label : authority.Host, scopes,
            configuration.GetValue("OpenId:VerifiesEmails", false));
    }
}
