using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Web;

namespace Rouages.Assessments.Explaining;

/// <summary>The method, for everybody: wheels, functions, movements, levers, and what each text rests on.</summary>
internal static class MethodEndpoint
{
    public static void MapMethod(this IEndpointRouteBuilder pages) => pages.MapGet("/methode", Show).AllowAnonymous();

    private static RazorComponentResult<MethodPage> Show(Frameworks frameworks) => Html.Show(new MethodView(frameworks.Default));
}

/// <summary>The framework that is explained.</summary>
public sealed record MethodView(Framework Framework) : View<MethodPage>;
