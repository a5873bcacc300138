using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Rouages.Web;

/// <summary>One set of French addresses: a leading <c>/en</c> moves from the path to the path base, and the culture follows.</summary>
public static class LanguageMiddleware
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Place it first, before routing.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var english = http.Request.Path.StartsWithSegments(Link.EnglishPrefix, StringComparison.Ordinal, out var rest);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = english ? English : French;
        if (!english) return next(http);

        http.Request.PathBase = http.Request.PathBase.Add(Link.EnglishPrefix);
        http.Request.Path = rest.HasValue ? rest : "/";
        http.Response.OnStarting(KeepLanguage, http);
        return next(http);
    });

    // Endpoints redirect to plain addresses; the reader stays in English.
    private static Task KeepLanguage(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        var to = headers.Location.ToString();
        if (to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal)
            && to != Link.EnglishPrefix && !to.StartsWith(Link.EnglishPrefix + "/", StringComparison.Ordinal)
            && !to.StartsWith(Link.EnglishPrefix + "?", StringComparison.Ordinal))
            headers.Location = Link.EnglishPrefix + (to == "/" ? "" : to);
        return Task.CompletedTask;
    }
}
