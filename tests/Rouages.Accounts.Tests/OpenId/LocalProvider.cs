using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Rouages.Cooperations.Tests.People.OpenId;

/// <summary>An OpenID Connect provider of this process, without stores: whoever comes is the person that the test named.</summary>
internal sealed class LocalProvider : IAsyncDisposable
{
    internal const string Client = "rouages";
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "provider" };
    private readonly RsaSecurityKey _foreign = new(RSA.Create(2048)) { KeyId = "provider" };
    private readonly WebApplication _app;

    internal LocalProvider()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        _app = Build();
    }

    internal string Address { get; }

    /// <summary>Who the person is there.</summary>
    internal string Subject { get; set; } = "sujet-1";

    /// <summary>What is said of them beside <c>sub</c>.</summary>
    internal Dictionary<string, object> Said { get; set; } = [];

    /// <summary>How the answer about the person comes.</summary>
    internal UserInfoKind Kind { get; set; }

    internal Task Start() => _app.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", Address);
        builder.Services.AddOpenIddict().AddServer(Configure);
        var app = builder.Build();
        app.UseAuthentication();
        app.MapGet("/authorize", () =>
            Results.SignIn(Principal(), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme));
        app.MapGet("/userinfo", UserInfo);
        return app;
    }

    private void Configure(OpenIddictServerBuilder server)
    {
        server.EnableDegradedMode().SetIssuer(new Uri(Address));
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.AddSigningKey(_key).AddEphemeralEncryptionKey();
        server.RegisterScopes("email", "profile");
        server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough()
            .EnableUserInfoEndpointPassthrough();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            if (asked.ClientId != Client) asked.Reject("invalid_client");
            return default;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            if (asked.ClientId != Client || asked.ClientSecret != "secret") asked.Reject("invalid_client");
            return default;
        }));
    }

    private ClaimsPrincipal Principal()
    {
        var identity = new ClaimsIdentity("provider", "name", "role");
        identity.AddClaim(new Claim("sub", Subject).SetDestinations("access_token", "id_token"));
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes("openid", "email", "profile");
        return principal;
    }

    private IResult UserInfo()
    {
        var said = new Dictionary<string, object>(Said) { ["sub"] = Kind == UserInfoKind.OfSomebodyElse ? "sujet-2" : Subject };
        if (Kind is UserInfoKind.Plain or UserInfoKind.OfSomebodyElse) return Results.Json(said);
        var key = Kind == UserInfoKind.FalselySigned ? _foreign : _key;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address, Audience = Kind == UserInfoKind.ForSomebodyElse ? "another" : Client, Claims = said,
            SigningCredentials = Kind == UserInfoKind.Unsigned ? null : new(key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Text(token, "application/jwt");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

internal enum UserInfoKind
{
    Plain,
    Signed,
    FalselySigned,
    Unsigned,
    ForSomebodyElse,
    OfSomebodyElse,
}
