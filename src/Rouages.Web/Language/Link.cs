using Microsoft.AspNetCore.Http;

namespace Rouages.Web;

/// <summary>Addresses inside the site, in the language being read.</summary>
public static class Link
{
    /// <summary>Where English lives: a prefix that a middleware moves to the path base.</summary>
    public const string EnglishPrefix = "/en";

    /// <summary>The address of a page in the language of the request: <c>/en/cooperations</c> when it is English.</summary>
    /// <param name="path">Address without language prefix, starting with a slash.</param>
    public static string To(string path) => Words.English ? path == "/" ? EnglishPrefix : EnglishPrefix + path : path;

    /// <summary>The address of this same page in the other language, its query kept.</summary>
    public static string OtherLanguage(HttpRequest request) => In(request, !Words.English);

    /// <summary>The absolute address of this same page in French or English, for <c>hreflang</c>.</summary>
    public static string Absolute(HttpRequest request, bool english)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{request.Scheme}://{request.Host}{In(request, english)}";
    }

    private static string In(HttpRequest request, bool english)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = request.Path.HasValue ? request.Path.ToUriComponent() : "/";
        return (english ? path == "/" ? EnglishPrefix : EnglishPrefix + path : path) + request.QueryString;
    }
}
