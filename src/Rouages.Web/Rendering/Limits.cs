using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Web;

/// <summary>
/// Limits of sensitive acts: <c>.RequireRateLimiting(Limits.Sensitive)</c>. A whole room sits behind one address, so addresses are not
/// counted.
/// </summary>
public static class Limits
{
    /// <summary>Thirty acts a minute per person or, without account, per browser: sending mail, exporting, creating.</summary>
    public const string Sensitive = "sensitive";

    /// <summary>Three hundred acts a minute: what people do while they work, and which tells somebody now and then.</summary>
    public const string Frequent = "frequent";

    /// <summary>Twenty files a minute per person or browser: a picture costs a second or two of a processor, and a file a place.</summary>
    public const string Files = "files";

    /// <summary>Sign-in, whose accounts lock by themselves: a hundred tries a minute per address, only against machines.</summary>
    public const string SignIn = "sign-in";

    /// <summary>
    /// Programs that read: <see cref="ApiToken"/> a minute for each person with a token, <see cref="ApiAnonymous"/> for each address
    /// without.
    /// </summary>
    public const string Api = "api";

    /// <summary>Readings a minute without a token, per address.</summary>
    public const int ApiAnonymous = 120;

    /// <summary>Readings a minute with a token, per person.</summary>
    public const int ApiToken = 600;

    internal static IServiceCollection AddLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Sensitive, http => Minute(WhoOf(http), 30));
        limits.AddPolicy(Frequent, http => Minute(WhoOf(http), 300));
        limits.AddPolicy(Files, http => Minute(WhoOf(http), 20));
        limits.AddPolicy(SignIn, http => Minute(AddressOf(http), 100));
        limits.AddPolicy(Api,
            http => http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person ? Minute(person, ApiToken)
                : Minute(AddressOf(http), ApiAnonymous));
    });

    private static RateLimitPartition<string> Minute(string who, int acts) =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ =>
            new FixedWindowRateLimiterOptions { PermitLimit = acts, Window = TimeSpan.FromMinutes(1) });

    // Each browser that may post holds an antiforgery cookie of its own.
    private static string WhoOf(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? http.Request.Cookies.FirstOrDefault(cookie => cookie.Key.StartsWith(".AspNetCore.Antiforgery.", StringComparison.Ordinal)).Value
        ?? AddressOf(http);

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
