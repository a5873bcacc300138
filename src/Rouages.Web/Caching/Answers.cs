using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>
/// The last answer to each request for a public page, sent again while nothing was written to the database since (ADR 24). In tests the
/// page is written all the same and compared: one that depends on something else fails there.
/// </summary>
internal sealed class Answers(
    DatabaseVersion database, TimeProvider clock, IResponseCompressionProvider compression, IHostEnvironment environment) : IDisposable
{
    /// <summary>In bytes.</summary>
    private const long Most = 16_000_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = Most, CompactionPercentage = 0.25 });
    private int _found;

    /// <summary>Writes each page anew, and compares.</summary>
    internal bool Proves { get; set; } = environment.IsEnvironment("Testing");

    /// <summary>How many answers were known, since the start.</summary>
    internal int Found => _found;

    /// <summary>Now; null when the database does not say.</summary>
    internal async Task<Moment?> Now(CancellationToken ct)
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        return await database.Ask(ct) is { } version ? new(version, minute) : null;
    }

    /// <summary>The answer to this, when it is known and need not be proved.</summary>
    internal RememberedPage? Find(RequestedPage asked)
    {
        if (Known(asked) is not { Page: { } page }) return null;
        Interlocked.Increment(ref _found);
        return Proves ? null : page;
    }

    /// <summary>
    /// True when this is asked for the second time at the same moment, and may be asked a third time; pages that nobody asks again, or that
    /// change each time, take no room.
    /// </summary>
    internal bool IsWorthKeeping(RequestedPage asked)
    {
        if (Proves || Known(asked) is not null) return true;
        Put(asked, null);
        return false;
    }

    /// <summary>Keeps what was just written, unless the request was given a cookie that the next one would not be given.</summary>
    internal async Task Keep(HttpContext http, PageText text)
    {
        if (http.Features.Get<RequestedPage>() is not { } asked || GaveCookies(http)
            || RememberedPage.Of(text.ToBytes(), Tokens(http)) is not { } page) return;
        if (Proves && Known(asked) is { Page: { } known } && !known.IsSame(page) && await Now(http.RequestAborted) == asked.Moment)
            throw new InvalidOperationException($"{http.Request.Path} was written twice at the same moment, and is two pages.");
        Put(asked, page);
    }

    internal Task Send(RememberedPage page, HttpContext http)
    {
        var (response, token) = (http.Response, page.HasToken ? Tokens(http)?.GetAntiforgeryToken()?.Value : null);
        response.ContentType = Html.Type;
        if (token is not null) return page.Write(response, token, http.RequestAborted);
        var body = page.Plain;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (compression.GetCompressionProvider(http) is GzipCompressionProvider)
            (response.Headers.ContentEncoding, body) = ("gzip", page.Compressed);
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    public void Dispose() => _answers.Dispose();

    private void Put(RequestedPage asked, RememberedPage? page)
    {
        using var entry = _answers.CreateEntry(asked.Key);
        (entry.Value, entry.AbsoluteExpirationRelativeToNow) = (new Entry(asked.Moment, page), Kept);
        entry.Size = asked.Key.Length * sizeof(char) + (page?.Size ?? 0);
    }

    private Entry? Known(RequestedPage asked) =>
        _answers.TryGetValue(asked.Key, out Entry? entry) && entry!.Moment == asked.Moment ? entry : null;

    private static PageTokens? Tokens(HttpContext http) =>
        http.RequestServices.GetRequiredService<AntiforgeryStateProvider>() as PageTokens;

    // The cookie of the tokens is given again with the next token.
    private static bool GaveCookies(HttpContext http) => http.Response.Headers.SetCookie
        .Any(cookie => cookie?.StartsWith(".AspNetCore.Antiforgery.", StringComparison.Ordinal) is not true);

    private sealed record Entry(Moment Moment, RememberedPage? Page);
}

/// <summary>Sends remembered answers, and has what others would have answered remembered.</summary>
internal static class AnswersMiddleware
{
    /// <summary>Place it when all is known of whoever asks: what may be refused was refused.</summary>
    internal static IApplicationBuilder UseAnswers(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (RequestedPage.KeyOf(http) is { } key)
        {
            var answers = http.RequestServices.GetRequiredService<Answers>();
            // RequestedPage before anything is read: what is written meanwhile makes this answer older than it is, never newer.
            if (await answers.Now(http.RequestAborted) is { } now)
            {
                var asked = new RequestedPage(key, now);
                if (answers.Find(asked) is { } page)
                {
                    await answers.Send(page, http);
                    return;
                }
                if (answers.IsWorthKeeping(asked)) http.Features.Set(asked);
            }
        }
        await next(http);
    });
}
