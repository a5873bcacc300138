using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Rouages.Web;

namespace Rouages.Accounts.OpenId;

/// <summary>The framework's OpenID Connect client: code, PKCE, nonce.</summary>
internal static class OpenIdSetup
{
    internal const string Scheme = "openid", CallbackPath = "/connexion/openid/reponse";

    internal static AuthenticationBuilder AddOpenId(this AuthenticationBuilder authentication, OpenIdSettings settings) =>
        authentication.AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = settings.Authority.ToString();
            options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
            (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.CallbackPath = CallbackPath;
            // The answer comes as a link, so that Lax cookies come along.
            (options.ResponseType, options.ResponseMode, options.UsePkce) =
                (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            (options.MapInboundClaims, options.SaveTokens, options.DisableTelemetry) = (false, false, true);
            // A person is known by provider and subject.
            options.ClaimActions.Remove("iss");
            // UserInfo reads it instead: the client takes a signed answer without checking its signature.
            options.GetClaimsFromUserInfoEndpoint = false;
            options.Scope.Clear();
            foreach (var scope in settings.Scopes) options.Scope.Add(scope);
            Guard(options.CorrelationCookie);
            Guard(options.NonceCookie);
            options.Events =
                new OpenIdConnectEvents { OnRedirectToIdentityProvider = Ask, OnTokenValidated = UserInfo.Add, OnRemoteFailure = Fail };
        });

    // English pages live under a path base of their own; the provider knows one address only.
    private static void Guard(CookieBuilder cookie) =>
        (cookie.Path, cookie.SameSite, cookie.SecurePolicy) = ("/", SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);

    private static Task Ask(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = $"{context.Request.Scheme}://{context.Request.Host}{CallbackPath}";
        context.ProtocolMessage.UiLocales = Words.English ? "en" : "fr";
        return Task.CompletedTask;
    }

    /// <summary>Given up over there, forged, or too late: a page that says so instead of a fault.</summary>
    private static Task Fail(RemoteFailureContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(context.Request.PathBase + OpenIdEndpoint.Failed);
        return Task.CompletedTask;
    }
}
