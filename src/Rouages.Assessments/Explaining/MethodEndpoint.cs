using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Web;

namespace Rouages.Assessments.Explaining;

/// <summary>
/// The method, for everybody: wheels, functions, movements, levers, what each text rests on, and what it says to authorities.
/// </summary>
internal static class MethodEndpoint
{
    public const string ForAuthorities = "/methode/collectivites";

    public static void MapMethod(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/methode", Show).AllowAnonymous();
        pages.MapGet(ForAuthorities, ShowAuthorities).AllowAnonymous();
    }

    private static RazorComponentResult<MethodPage> Show(Frameworks frameworks) => Html.Show(new MethodView(frameworks.Default));

    private static Results<RazorComponentResult<AuthoritiesPage>, NotFound> ShowAuthorities(Frameworks frameworks) =>
        frameworks.Default is { Authorities: { } authorities } framework
            ? Html.Show(new AuthoritiesView(framework, authorities)) : TypedResults.NotFound();
}

/// <summary>The framework that is explained.</summary>
public sealed record MethodView(Framework Framework) : View<MethodPage>;

/// <summary>What it says to local authorities.</summary>
public sealed record AuthoritiesView(Framework Framework, Authorities Authorities) : View<AuthoritiesPage>
{
    /// <summary>The families whose levers speak to them.</summary>
    public IEnumerable<LeverFamily> Families =>
        Framework.LeverFamilies.Where(family => family.Levers.Any(lever => lever.Audience == LeverAudience.PublicAuthorities));
}
