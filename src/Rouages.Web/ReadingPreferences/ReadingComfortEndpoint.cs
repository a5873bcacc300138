using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Rouages.Web;

internal static class ReadingComfortEndpoint
{
    internal static void MapReadingComfort(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/confort-de-lecture", Show).AllowAnonymous();
        pages.MapPost("/confort-de-lecture", Save).AllowAnonymous();
    }

    private static RazorComponentResult<ReadingComfortPage> Show(HttpRequest request) =>
        Html.Show(new ReadingComfortView(ReadingComfort.Of(request)));

    private static RedirectHttpResult Save([FromForm] ReadingComfortForm form, HttpContext http)
    {
        http.Response.Cookies.Append(ReadingComfort.Cookie, form.Read().ToString(), new CookieOptions
        {
            SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
        Flash.Now(http, "C’est noté sur cet appareil.");
        return TypedResults.LocalRedirect("/confort-de-lecture");
    }
}
