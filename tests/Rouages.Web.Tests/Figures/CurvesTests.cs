namespace Rouages.Web.Tests.Figures;

public sealed class CurvesTests
{
    private static Curve[] Ending(params double[] positions) =>
        [.. positions.Select((position, i) =>
            new Curve(i + 1, $"Rouage {i + 1}", [new(new(2025, 9, 1), 1), new(new(2026, 3, 12), position)]))];

    [Theory]
    [InlineData(0, 0, 0, 0, 0), InlineData(5, 5, 5, 5, 5), InlineData(2.5, 2.58, 0.5, 1.67, 2.42)]
    public void Names_at_the_ends_never_touch_and_stay_in_the_frame(double a, double b, double c, double d, double e)
    {
        var labels = new CurvesDrawing(Ending(a, b, c, d, e), _ => "un jour").Labels();
        Assert.Equal(5, labels.Count);
        Assert.All(labels, label => Assert.InRange(label.Y, CurvesDrawing.Roof, CurvesDrawing.Floor));
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.Second.Y - pair.First.Y >= CurvesDrawing.LabelStep - 0.01));
    }

    [Fact]
    public async Task Lines_differ_by_more_than_colour_and_the_table_says_the_same()
    {
        var page = await RenderedParts.Page<Curves>(new Dictionary<string, object?> { ["Lines"] = Ending(2.5, 2.6, 0.5, 1.7, 2.4) });
        Assert.Equal(5, page.QuerySelectorAll(".line").Select(line => line.GetAttribute("stroke-dasharray") ?? "").Distinct().Count());
        Assert.Equal(5, page.QuerySelectorAll(".marker").Select(marker => marker.GetAttribute("d")).Distinct().Count());
        Assert.Equal("2,5", page.QuerySelector("tbody tr td:last-child")?.TextContent);
    }

    [Fact]
    public async Task One_diagnostic_is_drawn_too()
    {
        var page =
            await RenderedParts.Page<Curves>(
                new Dictionary<string, object?> { ["Lines"] = new[] { new Curve(1, "Collectif", [new(new(2026, 3, 12), 2.5)]) } });
        Assert.DoesNotContain("NaN", page.QuerySelector("svg")!.OuterHtml, StringComparison.Ordinal);
    }
}
