using System.Globalization;

namespace Rouages.Web.Tests.Figures;

public sealed class GearTrainTests
{
    private static Task<AngleSharp.Html.Dom.IHtmlDocument> Show(
        GearFigure figure, GearVariant variant = GearVariant.Page, bool english = false) =>
        RenderedParts.Page<GearTrain>(new Dictionary<string, object?> { ["Figure"] = figure, ["Variant"] = variant }, english);

    [Fact]
    public async Task The_description_says_every_position_and_the_gripped_wheel()
    {
        var page = await Show(Beauvais.Figure);
        Assert.Equal(
            "Collectif d’acteurs\u00a0: 2,5 sur 5\u202f; Transformation sociétale\u00a0: 2,6 sur 5\u202f; Valorisation\u00a0: 0,5 sur 5, grippé\u202f; "
            + "Ressources\u00a0: 1,7 sur 5\u202f; Gestion de projet\u00a0: 2,4 sur 5.", page.QuerySelector("desc")?.TextContent);
    }

    [Fact]
    public async Task English_readers_get_english_numbers_and_sentences()
    {
        var page = await Show(Beauvais.Figure, english: true);
        Assert.Contains("2.5 out of 5; ", page.QuerySelector("desc")?.TextContent);
        Assert.Contains(page.QuerySelectorAll(".tag-text"), tag => tag.TextContent == "seized");
    }

    [Fact]
    public async Task A_gripped_wheel_stands_still_and_the_others_turn()
    {
        var page = await Show(Beauvais.Figure);
        Assert.All(page.QuerySelectorAll(".train"), train =>
        {
            Assert.Equal(4, train.QuerySelectorAll(".spin").Length);
            Assert.Empty(train.QuerySelectorAll(".gripped .spin"));
        });
    }

    [Fact]
    public async Task Nothing_turns_where_nothing_was_started()
    {
        var page = await Show(Beauvais.With(0));
        Assert.Empty(page.QuerySelectorAll(".spin, .pause, .done"));
    }

    [Fact]
    public async Task Teeth_fill_with_acquired_stages()
    {
        var page = await Show(Beauvais.Figure, GearVariant.Print);
        Assert.Equal([2, 2, 0, 1, 2], page.QuerySelectorAll(".gear").Select(gear => gear.QuerySelectorAll(".full use").Length));
        Assert.Equal(25, (await Show(Beauvais.With(5), GearVariant.Print)).QuerySelectorAll(".full use").Length);
    }

    [Fact]
    public async Task The_phone_has_a_drawing_without_names_and_a_list_with_them()
    {
        var page = await Show(Beauvais.Figure);
        Assert.Empty(page.QuerySelectorAll(".compact .name"));
        Assert.Equal(5, page.QuerySelectorAll(".gear-list li").Length);
    }

    [Theory]
    [InlineData(0), InlineData(5)]
    public async Task No_drawing_needs_an_inline_style_or_repeats_an_id(double position)
    {
        var page = await Show(Beauvais.With(position, 4));
        Assert.Empty(page.QuerySelectorAll("[style], style"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("use"), use => Assert.NotNull(page.GetElementById(use.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task An_arc_is_as_long_as_its_stage_is_far()
    {
        var page = await Show(Beauvais.Figure, GearVariant.Print);
        foreach (var (gear, drawn) in Beauvais.Figure.Gears.Zip(page.QuerySelectorAll(".gear")))
        {
            var dashes = Dashes(drawn, "done");
            Assert.Equal(2 * Math.PI * double.Parse(drawn.QuerySelector(".done")!.GetAttribute("r")!, CultureInfo.InvariantCulture),
                dashes.Sum(), tolerance: 1);
            var whole = Dashes(drawn, "track")[0];
            Assert.All(gear.Stages, (done, stage) => Assert.Equal(done ?? 0, dashes[2 * stage] / whole, tolerance: 0.01));
        }

        static double[] Dashes(AngleSharp.Dom.IElement gear, string arcs) =>
            [.. gear.QuerySelector("." + arcs)!.GetAttribute("stroke-dasharray")!.Split(' ')
                .Select(length => double.Parse(length, CultureInfo.InvariantCulture))];
    }

    [Fact]
    public async Task What_is_filled_adds_up_to_the_number_and_the_rest_is_outline()
    {
        var gear = new Gear(1, "Collectif d’acteurs", ["Collectif"], 1.5, [0.5, 1, 0.5, 0, 0]) { Counted = [0.5, 0.5, 0.5, 0, 0], At = "Organisation pilote" };
        var page = await Show(Beauvais.Figure with { Gears = [gear, .. Beauvais.Figure.Gears.Skip(1)] }, GearVariant.Print);
        var drawn = page.QuerySelector(".gear.w1")!;
        var done = drawn.QuerySelector(".done")!.GetAttribute("stroke-dasharray")!.Split(' ');
        Assert.Equal((done[0], done[2], done[4], "0"), (done[2], done[4], done[0], done[6]));
        Assert.NotNull(drawn.QuerySelector(".beyond"));
        Assert.Null(page.QuerySelector(".gear.w2 .beyond"));
        Assert.Equal("Organisation pilote", page.QuerySelector(".gear-list .w1 b")?.TextContent);
        Assert.Contains("1,5 sur 5, à l’étape « Organisation pilote »", page.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_page_the_style_sheet_colours_the_drawing()
    {
        var page = await Show(Beauvais.With(3.4, 4));
        Assert.Empty(page.QuerySelectorAll("[fill^='#'], [stroke^='#']"));
        Assert.All(page.QuerySelectorAll("[fill], [stroke]"), drawn =>
            Assert.NotNull(page.GetElementById((drawn.GetAttribute("fill") ?? drawn.GetAttribute("stroke"))![5..^1])));
    }

    [Fact]
    public void The_share_image_stands_alone_with_its_colours()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        var svg =
            GearWords.Standalone(new Words(System.Collections.Frozen.FrozenDictionary<string, string>.Empty), Beauvais.Figure,
                "Emergence Beauvaisis");
        var root = System.Xml.Linq.XDocument.Parse(svg).Root!;
        Assert.Equal("http://www.w3.org/2000/svg", root.Name.NamespaceName);
        Assert.DoesNotContain("var(", svg, StringComparison.Ordinal);
        Assert.Contains("#75397F", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_share_image_has_room_for_a_line_below_and_keeps_it_short()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        var words = new Words(System.Collections.Frozen.FrozenDictionary<string, string>.Empty);
        var note = string.Join(' ', Enumerable.Repeat("Lecture de l’Oise", 20));
        var (bare, noted) = (Root(null), Root(note));
        var said = noted.Elements().Last(part => part.Name.LocalName == "text").Value;
        Assert.EndsWith("…", said, StringComparison.Ordinal);
        Assert.Contains(note, noted.Elements().Single(part => part.Name.LocalName == "desc").Value, StringComparison.Ordinal);
        Assert.True(Height(noted) > Height(bare));

        System.Xml.Linq.XElement Root(string? line) =>
            System.Xml.Linq.XDocument.Parse(GearWords.Standalone(words, Beauvais.Figure, "Emergence Beauvaisis", line)).Root!;

        static double Height(System.Xml.Linq.XElement svg) =>
            double.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[3], CultureInfo.InvariantCulture);
    }
}
