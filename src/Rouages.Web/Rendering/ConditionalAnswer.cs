using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Rouages.Web;

/// <summary>Sends what programs ask again and again: whoever has it already is told so in a few bytes.</summary>
public static class ConditionalAnswer
{
    /// <summary>Writes the body with its ETag, or 304 when <c>If-None-Match</c> names it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="body">All of the answer.</param>
    /// <param name="contentType">With its charset.</param>
    /// <param name="cacheControl">Who may keep it, and for how long.</param>
    public static async Task Write(HttpContext http, byte[] body, string contentType, string cacheControl)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(body);
        // Weak: the answer may leave compressed.
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 18))}\"", isWeak: true);
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = cacheControl;
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known =>
            known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
