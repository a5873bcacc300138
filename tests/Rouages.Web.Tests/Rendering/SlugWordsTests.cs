using Microsoft.AspNetCore.Routing.Patterns;

namespace Rouages.Web.Tests.Rendering;

/// <summary>A name that meets a route would make a page that nobody can ever see.</summary>
public sealed class SlugWordsTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Theory]
    [InlineData("organisations"), InlineData("cooperations"), InlineData("ateliers"), InlineData("besoins")]
    public void Every_word_beside_a_slug_is_kept_from_names(string folder)
    {
        var reserved = folder switch
        {
            "organisations" => Rouages.Cooperations.Domain.Organisation.ReservedSlugs,
            "cooperations" => Rouages.Cooperations.Domain.Cooperation.ReservedSlugs,
            "besoins" => Needs.Domain.Need.ReservedSlugs,
            _ => Workshops.Domain.Workshop.ReservedSlugs,
        };
        Assert.NotEmpty(Beside(folder));
        Assert.Empty(Beside(folder).Except(reserved));
    }

    [Fact]
    public void There_is_no_other_folder_of_slugs() =>
        Assert.Equal(["ateliers", "besoins", "cooperations", "organisations"],
            Patterns()
                .Where(pattern =>
                    pattern.PathSegments.Count > 1 && pattern.PathSegments[1].Parts is [RoutePatternParameterPart { Name: "slug" }])
                .Select(pattern => ((RoutePatternLiteralPart)pattern.PathSegments[0].Parts[0]).Content).Distinct().Order());

    private IEnumerable<string> Beside(string folder) =>
        Patterns()
            .Where(pattern => pattern.PathSegments.Count > 1 && pattern.PathSegments[0].Parts is [RoutePatternLiteralPart first]
                && first.Content == folder)
            .Select(pattern => pattern.PathSegments[1].Parts[0]).OfType<RoutePatternLiteralPart>().Select(part => part.Content).Distinct()
                .Order();

    private IEnumerable<RoutePattern> Patterns() =>
        EveryRoute.Of(site, "GET").Concat(EveryRoute.Of(site, "POST")).Select(route => route.Endpoint.RoutePattern);
}
