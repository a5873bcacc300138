using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>Every form of the list, with its definition and where it comes from.</summary>
public sealed record FormsView(CooperationTypes Types) : View<FormsPage>;

internal static class FormsEndpoint
{
    public static void MapForms(this IEndpointRouteBuilder cooperations) =>
        cooperations.MapGet("/formes", Show).AllowAnonymous().PublicPage();

    private static RazorComponentResult<FormsPage> Show(CooperationTypes types) => Html.Show(new FormsView(types));
}
