using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Rouages.Assessments.Answering;

/// <summary>
/// The worker that lets a questionnaire be reloaded without network. Served beside its pages, because a worker rules no further than its
/// own folder.
/// </summary>
internal static class OfflineEndpoint
{
    public static void MapOffline(this IEndpointRouteBuilder answering) => answering.MapGet("/hors-ligne.js", Script);

    // The same file for everybody: it says nothing of whether there is a questionnaire.
    private static FileStreamHttpResult Script(string slug, int number, IWebHostEnvironment site, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Stream(site.WebRootFileProvider.GetFileInfo("_content/Rouages.Assessments/offline.js").CreateReadStream(),
            "text/javascript");
    }
}
