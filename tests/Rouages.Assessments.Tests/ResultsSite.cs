using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rouages.Testing;

namespace Rouages.Assessments.Tests;

/// <summary>
/// The site with a simple way in: a visitor who carries the cookie <c>qui</c> is that person. How one signs in is tested elsewhere.
/// </summary>
public sealed class ResultsSite : Site
{
    private const string Cookie = "qui";

    /// <summary>What the site asked the database.</summary>
    public StatementCount Statements { get; } = new();

    /// <summary>Somebody who is signed in.</summary>
    public Visitor As(Guid person)
    {
        var visitor = Visitor();
        visitor[Cookie] = person.ToString();
        return visitor;
    }

    protected override void Replace(IServiceCollection services)
    {
        WayIn(services);
        services.AddLogging(log => log.AddProvider(Statements)
            .AddFilter<StatementCount>("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information));
    }

    internal static void WayIn(IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ByCookie>(Cookie, null);
        services.PostConfigure<AuthenticationOptions>(options =>
            options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = options.DefaultForbidScheme =
                Cookie);
        services.PostConfigure<AuthorizationOptions>(options =>
            options.DefaultPolicy = new AuthorizationPolicyBuilder(Cookie).RequireAuthenticatedUser().Build());
    }

    private sealed class ByCookie(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Cookies[Cookie] is { } person
                ? AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person)], Cookie)), Cookie))
                : AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Redirect("/connexion");
            return Task.CompletedTask;
        }
    }
}
