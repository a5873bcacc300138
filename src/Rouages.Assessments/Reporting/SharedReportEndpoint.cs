using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.FrameworkReading;
using Rouages.Web;

namespace Rouages.Assessments.Reporting;

/// <summary>A dated version, for whoever holds its link: no account, nothing of the inside, nothing newer than its date.</summary>
internal static class SharedReportEndpoint
{
    public static void MapSharedReports(this IEndpointRouteBuilder pages) => pages.MapGet("/partage/{token}", Show).AllowAnonymous();

    private static async Task<Results<RazorComponentResult<SharedReportPage>, NotFound>> Show(
        string token, HttpContext http, Shares shares, Frameworks frameworks, CancellationToken ct)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.Headers.CacheControl = "no-store";
        return await shares.Open(token, ct) is { } content && Report.Of(content, frameworks) is { } report
            ? Html.Show(new SharedReportView(report)) : TypedResults.NotFound();
    }
}

/// <summary>What a link opens.</summary>
public sealed record SharedReportView(Report Report) : View<SharedReportPage>;
