using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Web;

internal static class HomeEndpoint
{
    internal static void MapHome(this IEndpointRouteBuilder pages) => pages.MapGet("/", Show).AllowAnonymous().PublicPage();

    private static async Task<RazorComponentResult<HomePage>> Show(
        ClaimsPrincipal reader, IEnumerable<IHomePanel> panels, QueryBatch batch, CancellationToken ct)
    {
        var shown = await batch.Show(panels.OrderBy(panel => panel.Order).Select(panel => panel.Ask(reader, batch)), ct);
        return Html.Show(new HomeView(reader.Identity is { IsAuthenticated: true } me ? me.Name ?? "" : null, shown));
    }
}

/// <summary>The product's front page.</summary>
/// <param name="Name">Name of the signed-in reader; null for everybody else.</param>
/// <param name="Panels">What the modules show, in order.</param>
public sealed record HomeView(string? Name, IReadOnlyList<RenderFragment> Panels) : View<HomePage>;
