using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Storage;
using Rouages.Web.Identity;

namespace Rouages.Web;

internal static class AboutEndpoint
{
    internal static void MapAbout(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/accessibilite", Accessibility).AllowAnonymous().PublicPage();
        pages.MapGet("/mentions", Notice).AllowAnonymous().PublicPage();
    }

    private static async Task<RazorComponentResult<AccessibilityPage>> Accessibility(RouagesDb db, CancellationToken ct) =>
        Html.Show(new AccessibilityView(await db.Instance(ct)));

    private static async Task<RazorComponentResult<NoticePage>> Notice(RouagesDb db, CancellationToken ct) =>
        Html.Show(new NoticeView(await db.Instance(ct)));
}

/// <summary>The accessibility statement.</summary>
public sealed record AccessibilityView(InstanceFacts Instance) : View<AccessibilityPage>;

/// <summary>The legal notice.</summary>
public sealed record NoticeView(InstanceFacts Instance) : View<NoticePage>;
