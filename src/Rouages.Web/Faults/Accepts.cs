using Microsoft.AspNetCore.Http;
using Rouages.Web.Api;

namespace Rouages.Web;

/// <summary>Which kind of answer a request can read: the one place where this is decided.</summary>
public static class Accepts
{
    /// <summary>A person's browser that opens a page, or whoever says nothing.</summary>
    public static bool Html(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return !ApiRoutes.IsApi(request) && request.GetTypedHeaders().Accept is var accept
            && (accept.Count == 0 || accept.Any(type => type.MediaType.Value is "text/html" or "text/*"));
    }

    /// <summary>A program: it names JSON, and no page; or it reads the API, whatever it names.</summary>
    public static bool Json(HttpRequest request) =>
        ApiRoutes.IsApi(request) || !Html(request)
            && request.GetTypedHeaders().Accept.Any(type => type.SubTypeWithoutSuffix.Value == "json" || type.Suffix.Value == "json");
}
