using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Rouages.Storage;
using Rouages.Web.Api;

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

        if (http.Response.StatusCode == StatusCodes.Status400BadRequest && IsCutOff(http))
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (IsBare(http.Response)) await Show(http);
    });

    internal static int StatusOf(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        // Somebody sent what no column can keep, by a door that cleans nothing: a zero byte, in a search or in a part of a form.
        _ when IsNoText(fault) => StatusCodes.Status400BadRequest,
        _ when DatabaseAway.Is(fault) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // What is cut off for its weight holds no token that could be read: it is not the form that is out of date.
    private static bool IsCutOff(HttpContext http)
    {
        for (var fault = http.Features.Get<IAntiforgeryValidationFeature>()?.Error; fault is not null; fault = fault.InnerException)
        {
            if (fault is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }) return true;
        }

        return false;
    }

    private static bool IsNoText(Exception fault) =>
        (fault as PostgresException ?? fault.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.CharacterNotInRepertoire;

    private static bool IsBare(HttpResponse response) =>
        response is { StatusCode: >= 400, HasStarted: false, ContentLength: null or 0 } && string.IsNullOrEmpty(response.ContentType);

    private static async Task Show(HttpContext http)
    {
        var status = http.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "10";
        http.Response.Headers.CacheControl = "no-store";
        if (!Accepts.Html(http.Request))
        {
            await ShowJson(http, status);
            return;
        }

        // The page needs the site's fingerprinted assets, which travel with an endpoint; a 404 has none.
        if (http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.ResourceAssetCollection>() is null
            && http.RequestServices.GetService<PageAssets>()?.Endpoint is { } endpoint)
            http.SetEndpoint(endpoint);
        try
        {
            await Html.Write(http, new FaultView(status, status is 500 ? TraceOf(http) : null, Again(http.Request, status),
                HttpMethods.IsPost(http.Request.Method)), status);
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

    /// <summary>Programs that asked for JSON get the same words as a problem (RFC 9457); the others a bare status.</summary>
    private static async Task ShowJson(HttpContext http, int status)
    {
        if (!Accepts.Json(http.Request)) return;
        var words = http.RequestServices.GetRequiredService<Words>();
        var problem = ApiRoutes.IsApi(http.Request) ? ApiProblem.New(words, status)
            : new ProblemDetails { Status = status, Title = FaultWords.Title(words, status), Type = "about:blank" };
        if (status >= StatusCodes.Status500InternalServerError) problem.Extensions["traceId"] = TraceOf(http);
        await http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", http.RequestAborted);
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
            fault, status, http.Request.Method, PatternOf(http), TraceOf(http));

    // Never the path: an invitation or a shared report is opened by whoever reads its address in a log.
    private static string PatternOf(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "an unknown address";

    [LoggerMessage(LogLevel.Error, "{Status} at {Method} {Pattern}, trace {Trace}")]
    private static partial void Failed(ILogger logger, Exception fault, int status, string method, string pattern, string trace);
}
