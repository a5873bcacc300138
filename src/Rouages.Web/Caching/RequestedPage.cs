using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Rouages.Web;

/// <summary>A page that was asked for and may be sent again as it was (<see cref="Answers"/>), and when it was asked.</summary>
/// <param name="Key">Who asked for what: all of the request that a page may show.</param>
/// <param name="Moment">What the database held, and the minute.</param>
internal sealed record RequestedPage(string Key, Moment Moment)
{
    /// <summary>Null when the page must be written anew.</summary>
    public static string? KeyOf(HttpContext http)
    {
        var request = http.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || http.GetEndpoint()?.Metadata.GetMetadata<RemembersMetadata>() is null
            || !StringValues.IsNullOrEmpty(request.Headers.Authorization)
            // Something is said on this page, once.
            || request.Cookies.ContainsKey(Flash.Cookie)
            // Kept by the cache of public pages, and made anew from a replica.
            || ReplicaReading.May(http)) return null;
        // A session is one person's alone, and the other cookies say in whose name they act. A visitor's are not known to public pages.
        var cookies = http.User.Identity is { IsAuthenticated: true } ? request.Headers.Cookie.ToString() : "";
        string?[] shown =
            [request.Scheme, request.Host.Value, request.PathBase.Value, request.Path.Value, request.QueryString.Value,
                ReadingComfort.Of(request).ToString(), cookies];
        return string.Join('\n', shown);
    }

    /// <summary>This one must not be remembered after all: something failed while it was written.</summary>
    public static void Forget(HttpContext http) => http.Features.Set<RequestedPage>(null);
}

/// <summary>All that a page may depend on beside its request: what the database holds, and the time, to the minute.</summary>
internal sealed record Moment(string Version, long Minute);

/// <summary>Says that a page depends on nothing but its request, the database and the time.</summary>
internal sealed record RemembersMetadata;
