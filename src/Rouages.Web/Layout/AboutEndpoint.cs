using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Rouages.Web;

internal static class AboutEndpoint
{
    internal static void MapAbout(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/accessibilite", () => Html.Show(new AccessibilityView())).AllowAnonymous().PublicPage();
        pages.MapGet("/mentions", () => Html.Show(new NoticeView())).AllowAnonymous().PublicPage();
    }
}

/// <summary>The accessibility statement; it shows nothing that changes.</summary>
public sealed record AccessibilityView : View<AccessibilityPage>;

/// <summary>The legal notice; it shows nothing that changes.</summary>
public sealed record NoticeView : View<NoticePage>;
