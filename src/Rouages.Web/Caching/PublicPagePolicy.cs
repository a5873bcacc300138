using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Rouages.Web;

/// <summary>
/// Keeps the answer of a page that was declared public, for readers whose cookies cannot change it. Any cookie that is not known to be
/// harmless (a session, a device, a confirmation) sends the request past the cache.
/// </summary>
internal sealed class PublicPagePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var may = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && StringValues.IsNullOrEmpty(request.Headers.Authorization)
            && request.Cookies.All(cookie => Harmless(cookie.Key));
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = may;
        context.ResponseExpirationTimeSpan = Kept;
        context.Tags.Add(PublicPages.Tag);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["reading"] = ReadingComfort.Of(request).ToString();
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request.Headers.AcceptEncoding.ToString());
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static bool Harmless(string cookie) =>
        cookie == ReadingComfort.Cookie || cookie.StartsWith(".AspNetCore.Antiforgery.", StringComparison.Ordinal);

    private static string Encoding(string accepted) =>
        accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
}

/// <summary>How an endpoint says that everybody sees it alike.</summary>
public static class PublicPageConvention
{
    /// <summary>
    /// Keeps the page ready for anonymous readers (a minute, or until a row of <see cref="PublishedType"/> is saved). For pages whose
    /// anonymous answer depends on nothing but the address, the language and the reading comfort, and everybody's on nothing but that, the
    /// database, the minute and what their cookies say.
    /// </summary>
    public static TBuilder PublicPage<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.ReadsReplica().WithMetadata(new RemembersMetadata())
            .CacheOutput(policy => policy.AddPolicy<PublicPagePolicy>(), excludeDefaultPolicy: true);
}
