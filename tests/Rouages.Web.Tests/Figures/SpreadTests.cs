namespace Rouages.Web.Tests.Figures;

public sealed class SpreadTests
{
    [Theory]
    [InlineData(1), InlineData(7), InlineData(60), InlineData(240), InlineData(500)]
    public void Dots_never_overlap_and_stay_in_their_band(int count)
    {
        var step = SpreadDrawing.StepFor(count);
        Assert.NotNull(step);
        var dots = SpreadDrawing.Dots(2, count, step.Value).ToList();
        Assert.Equal(count, dots.Count);
        Assert.All(dots, dot =>
        {
            Assert.InRange(dot.X, 2 * SpreadDrawing.Band, 3 * SpreadDrawing.Band);
            Assert.InRange(dot.Y, SpreadDrawing.Roof - 0.01, SpreadDrawing.Floor);
        });
        for (var i = 0; i < dots.Count; i++)
            for (var j = i + 1; j < dots.Count; j++)
                Assert.True(Math.Sqrt(Math.Pow(dots[i].X - dots[j].X, 2) + Math.Pow(dots[i].Y - dots[j].Y, 2)) >= 0.8 * step.Value);
    }

    [Fact]
    public void Beyond_what_can_be_seen_a_column_stands_for_the_dots() => Assert.Null(SpreadDrawing.StepFor(5000));

    [Fact]
    public async Task The_spread_is_said_in_words()
    {
        var page = await RenderedParts.Page<SpreadPlot>(new Dictionary<string, object?>
        {
            ["Wheel"] = 1, ["Counts"] = (List<int>)[3, 1, 1, 4], ["Mean"] = 1.667,
            ["Levels"] = (List<string>)["non abordée", "amorcée", "en cours", "acquise"],
        });
        Assert.Equal("non abordée\u00a0: 3, amorcée\u00a0: 1, en cours\u00a0: 1, acquise\u00a0: 4. Moyenne\u00a0: 1,7 sur 3.",
            page.QuerySelector("svg")?.GetAttribute("aria-label"));
        Assert.Equal(9, page.QuerySelectorAll(".answer").Length);
    }
}
