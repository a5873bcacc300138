using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>Turns exceptions and bare statuses into a page in the site's words, for those who read HTML.</summary>
internal static partial class FaultMiddleware
{
    internal static IApplicationBuilder UseFaults(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            var status = StatusOf(fault);
            if (status >= 500) Log(http, status, fault);
            http.Response.Clear();
            http.Response.StatusCode = status;
        }

        if (IsBare(http.Response)) await Show(http);
    });

    internal static int StatusOf(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        _ when DatabaseAway.Is(fault) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static bool IsBare(HttpResponse response) =>
        response is { StatusCode: >= 400, HasStarted: false, ContentLength: null or 0 } && string.IsNullOrEmpty(response.ContentType);

    private static async Task Show(HttpContext http)
    {
        var status = http.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "10";
        http.Response.Headers.CacheControl = "no-store";
        if (!Accepts.Html(http.Request)) return;

        // The page needs the site's fingerprinted assets, which travel with an endpoint; a 404 has none.
        if (http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.ResourceAssetCollection>() is null
            && http.RequestServices.GetService<PageAssets>()?.Endpoint is { } endpoint)
            http.SetEndpoint(endpoint);
        try
        {
            await Html.Write(http, new FaultView(status, status is 500 ? TraceOf(http) : null, Again(http.Request, status)), status);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            await ShowPlain(http, status, fault);
        }
    }

    /// <summary>The layout itself is broken: a sentence without it still says what to do.</summary>
    private static async Task ShowPlain(HttpContext http, int status, Exception fault)
    {
        Log(http, status, fault);
        http.Response.Clear();
        (http.Response.StatusCode, http.Response.ContentType) = (status, "text/plain; charset=utf-8");
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync($"""
            Un rouage a grippé chez nous. Réessayez dans quelques instants.
            Something jammed on our side. Please try again in a moment.
            {status} · {TraceOf(http)}

            """, http.RequestAborted);
    }

    private static string? Again(HttpRequest request, int status) => status switch
    {
        // A form that was not taken goes again when its page is loaded again; a link would drop what it holds.
        503 when HttpMethods.IsPost(request.Method) => null,
        409 or 429 or >= 500 => request.PathBase + request.Path + request.QueryString,
        400 when HttpMethods.IsPost(request.Method) => request.PathBase + request.Path,
        _ => null,
    };

    private static string TraceOf(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    private static void Log(HttpContext http, int status, Exception fault) =>
        Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Rouages.Web.Faults"),
            fault, status, http.Request.Method, http.Request.Path, TraceOf(http));

    [LoggerMessage(LogLevel.Error, "{Status} at {Method} {Path}, trace {Trace}")]
    private static partial void Failed(ILogger logger, Exception fault, int status, string method, string path, string trace);
}
