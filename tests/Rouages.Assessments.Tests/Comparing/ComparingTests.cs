using System.Net;

namespace Rouages.Assessments.Tests.Comparing;

public sealed class ComparingTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    private async Task<Cast> Two(double[][] before, double[][] after)
    {
        var cast = new Cast();
        cast.Closed(1, March.AddMonths(-6), Frozen.Of(before));
        cast.Closed(2, March, Frozen.Of(after));
        await site.Has([.. cast.Rows]);
        return cast;
    }

    [Fact]
    public async Task A_wheel_that_went_back_brings_the_levers_of_renewal()
    {
        double[][] higher = [.. Frozen.WorkedExample.Select((row, i) => i == 2 ? [1d, 0.5, 0, 0, 0] : row)];
        var cast = await Two(higher, Frozen.WorkedExample);
        var visitor = site.As(cast.Member);
        await visitor.Visit($"{cast.Home}/2/comparer/1");
        Assert.Equal("Le moment de renouveler", visitor.Page.QuerySelector(".renew h2")?.TextContent);
        Assert.Contains("Ont reculé\u00a0: valorisation.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.Visit($"{cast.Home}/evolution");
        Assert.NotNull(visitor.Page.QuerySelector(".over-time svg"));
    }

    [Fact]
    public async Task The_order_in_the_address_does_not_turn_time_back()
    {
        var cast = await Two(Frozen.WorkedExample, Frozen.WorkedExample);
        var visitor = site.As(cast.Member);
        await visitor.Visit($"{cast.Home}/1/comparer/2");
        Assert.Equal("Du 12 septembre 2025 au 12 mars 2026", visitor.Page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task One_diagnosis_says_when_the_evolution_can_be_read()
    {
        var cast = new Cast();
        cast.Closed(1, March, Frozen.Example);
        await site.Has([.. cast.Rows]);
        var visitor = site.As(cast.Member);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status($"{cast.Home}/evolution"));
        Assert.NotNull(visitor.Page.QuerySelector(".empty"));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.Status($"{cast.Home}/1/comparer/1"));
    }

    [Theory]
    [InlineData(14.4, 60.4, "+46")]
    [InlineData(13.6, 60.4, "+46")]
    [InlineData(60.4, 14.4, "−46")]
    [InlineData(10.2, 10.4, "=")]
    public void A_difference_is_that_of_the_numbers_shown(double before, double after, string said)
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");
        var words = new Rouages.Web.Words(System.Collections.Frozen.FrozenDictionary<string, string>.Empty);
        Assert.Equal(said, Rouages.Assessments.Comparing.Differences.Say(words, before, after, 0));
    }
}
