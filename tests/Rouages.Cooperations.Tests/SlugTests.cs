using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Maison d’Économie Solidaire", "maison-d-economie-solidaire")]
    [InlineData("  L’Œuvre — n° 2 ! ", "l-oeuvre-n-2")]
    [InlineData("日本", "coop")]
    [InlineData("", "coop")]
    public void A_name_gives_a_readable_address(string name, string slug) => Assert.Equal(slug, Slug.Of(name, "coop"));

    [Fact]
    public void A_taken_address_takes_the_first_free_number()
    {
        Assert.Equal("a", Slug.Free("a", ["b"]));
        Assert.Equal("a-3", Slug.Free("a", ["a", "a-2", "a-4"]));
    }

    [Fact]
    public void A_very_long_name_gives_a_short_address() => Assert.True(Slug.Of(new string('é', 500), "x").Length <= 60);
}
