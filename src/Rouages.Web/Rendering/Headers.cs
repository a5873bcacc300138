using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Rouages.Web;

/// <summary>What every answer says to the browser about what it may do. Nothing inline runs, nothing third-party loads.</summary>
internal static class Headers
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Place it before everything that answers.</summary>
    internal static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(Write, http);
        return next(http);
    });

    private static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        // Font files carry their version in their name.
        if (http.Response.StatusCode is 200 or 304 && http.Request.Path.StartsWithSegments("/_content/Rouages.Web/fonts"))
            headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.CompletedTask;
    }
}
