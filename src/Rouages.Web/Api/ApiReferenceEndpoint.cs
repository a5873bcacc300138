using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Rouages.Web.Api;

/// <summary>How to use the API: the document for programs, a page for people.</summary>
/// <param name="Addresses">Each address, in the order of the document.</param>
/// <param name="Root">Absolute address of the API.</param>
public sealed record ApiReferenceView(IReadOnlyList<ApiAddress> Addresses, string Root) : View<ApiReferencePage>;

internal static class ApiReferenceEndpoint
{
    internal static void MapApiReference(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/api", Show).AllowAnonymous();
        pages.MapGet(ApiDocument.Address, Document).AllowAnonymous().RequireRateLimiting(Limits.Api).RequireCors(ApiRoutes.Cors);
    }

    private static async Task<RazorComponentResult<ApiReferencePage>> Show(ApiDocument document, SiteAddress site, CancellationToken ct) =>
        Html.Show(new ApiReferenceView(ApiReference.Read(await document.Read(ct)), site.Of("", Words.English ? "en" : "fr")));

    private static async Task Document(HttpContext http, ApiDocument document) =>
        await ConditionalAnswer.Write(http, await document.Read(http.RequestAborted), "application/json; charset=utf-8",
            "public, max-age=3600");
}
