using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rouages.Assessments.Adapting;
using Rouages.Assessments.Commanding;
using Rouages.Assessments.Domain;
using Rouages.Commons.Content;
using Rouages.Commons.Tables;

namespace Rouages.Assessments.Tests.Adapting;

/// <summary>Chosen or declined at the opening, then said wherever the diagnosis is read.</summary>
public sealed class ReadWithTests(AdaptedSite site) : IClassFixture<AdaptedSite>
{
    private const string Said =
        "Lu avec l’adaptation « Lecture de l’Oise » (Réseau de l’Oise) : une étape est acquise à 0,7 au lieu de 0,75.";

    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_territory_proposes_and_the_facilitator_may_decline()
    {
        foreach (var (chosen, stored) in new[] { ((string?)null, "oise"), ("sans", null), ("hauts", "hauts") })
        {
            var cast = new Cast();
            await site.Has([.. cast.Rows]);
            var visitor = site.As(cast.Facilitator);
            var page = await visitor.Visit($"{cast.Home}/ouvrir");
            Assert.Equal("oise", page.Page.QuerySelector("[name=Adaptation][checked]")!.GetAttribute("value"));
            var answer = chosen is null ? await visitor.Submit("form.form") : await visitor.Submit("form.form", ("Adaptation", chosen));
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            var kept = await site.Read(db => db.Set<Campaign>().Where(one => one.CooperationId == cast.Cooperation.Id)
                .Select(one => one.Adaptation).SingleAsync());
            Assert.Equal(stored, Adaptation.Read(kept)?.Slug);
        }
    }

    [Fact]
    public async Task What_is_not_offered_is_refused_beside_the_field()
    {
        var cast = new Cast();
        await site.Has([.. cast.Rows]);
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit($"{cast.Home}/ouvrir");
        var answer = await visitor.Submit("form.form", ("Adaptation", "ailleurs"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Choisissez une adaptation de la liste.", answer.Says("#Adaptation-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_page_says_whose_thresholds_it_reads_with()
    {
        var cast = await Closed();
        var member = site.As(cast.Member);
        var home = $"/cooperations/{cast.Slug}";
        foreach (var page in (string[])[
            home, cast.Home, $"{cast.Home}/1", $"{cast.Home}/2/gestes", $"{cast.Home}/2/groupe", $"{cast.Home}/2/groupe?vue=bilan",
            $"{cast.Home}/2/rapport", $"{cast.Home}/evolution", $"{cast.Home}/2/comparer/1", $"{cast.Home}/etapes/R1.1"])
            Assert.Contains(Said, Plain((await member.Visit(page)).Page.Body!.TextContent), StringComparison.Ordinal);
        foreach (var name in (string[])["Lecture de l’Oise", "Lecture des Hauts"])
            Assert.Contains(name, (await member.Visit("/methode")).Page.Body!.TextContent, StringComparison.Ordinal);
        var english = (await member.Visit($"/en{cast.Home}/1")).Says(".read-with");
        Assert.Contains("a stage is acquired at 0.7 instead of 0.75", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leaves_the_site_says_it_too()
    {
        const string Name = "Lu avec les seuils « Lecture de l’Oise » (Réseau de l’Oise).";
        var cast = await Closed();
        await site.Do(async db =>
        {
            (await db.Set<Campaign>().SingleAsync(one => one.CooperationId == cast.Cooperation.Id && one.Number == 2)).Published =
                new(cast.Lead, null, March.AddMonths(7));
            await db.SaveChangesAsync();
        });
        var table = CsvReader.Read((await site.As(cast.Member).Visit($"{cast.Home}/2/export.csv")).Text, TableLimits.Usual).Value!;
        Assert.Equal("lu_avec_les_seuils", table.Columns[^1]);
        Assert.All(table.Rows, row => Assert.Equal("Lecture de l’Oise (Réseau de l’Oise)", row.Cells[^1]));
        var page = (await site.Visitor().Visit(cast.Home)).Page;
        foreach (var meta in new[] { "meta[property='og:description']", "meta[name=description]" })
            Assert.EndsWith(Name, Plain(page.QuerySelector(meta)!.GetAttribute("content")!), StringComparison.Ordinal);
        var image = XDocument.Parse((await site.Visitor().Visit($"/cooperations/{cast.Slug}/rouages.svg")).Text).Root!;
        Assert.EndsWith(Name, Plain(image.Elements().Single(one => one.Name.LocalName == "desc").Value), StringComparison.Ordinal);
        Assert.Equal(Name, Plain(image.Elements().Last(one => one.Name.LocalName == "text").Value));
    }

    [Fact]
    public void The_territories_that_it_names_are_checked_at_the_start() =>
        Assert.Single(site.Services.GetServices<IHostedService>().OfType<AdaptedTerritories>());

    [Fact]
    public async Task A_diagnosis_without_says_nothing()
    {
        var cast = new Cast();
        cast.Closed(1, March, Frozen.Example);
        await site.Has([.. cast.Rows]);
        Assert.Empty((await site.As(cast.Member).Visit($"{cast.Home}/1")).Page.QuerySelectorAll(".read-with"));
        Assert.Null(JsonNode.Parse((await site.As(cast.Member).Visit($"{cast.Home}/1/export.json")).Text)!["adaptation"]);
        var table = CsvReader.Read((await site.As(cast.Member).Visit($"{cast.Home}/1/export.csv")).Text, TableLimits.Usual).Value!;
        Assert.All(table.Rows, row => Assert.Equal("", row.Cells[^1]));
    }

    [Fact]
    public async Task The_export_carries_it_and_the_command_line_reads_the_same()
    {
        var cast = await Closed();
        var json = (await site.As(cast.Member).Visit($"{cast.Home}/1/export.json")).Text;
        Assert.Equal("oise", (string?)JsonNode.Parse(json)!["adaptation"]!["slug"]);
        var (code, output) = Run(json);
        Assert.Equal(0, code);
        Assert.Equal("Lecture de l’Oise", (string?)JsonNode.Parse(output)!["adaptation"]);
        Assert.Contains("R4.2", JsonNode.Parse(output)!["acquired"]!.AsArray().Select(stage => (string?)stage));
        Assert.Equal(2, Run(json.Replace("\"acquired\": 0.7", "\"acquired\": 1.7", StringComparison.Ordinal)).Code);
    }

    private static (int Code, string Output) Run(string json)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var input = new StringReader(json);
        return (ProfileCommand.Run("-", input, output, errors, ContentRoot.Find(null)), output.ToString());
    }

    private async Task<Cast> Closed()
    {
        var cast = new Cast();
        var results = Frozen.With("R4.2", Frozen.Agreed(0.72)).ToList();
        var (first, last) = (cast.Closed(1, March, results), cast.Closed(2, March.AddMonths(6), results));
        await site.Has([.. cast.Rows]);
        var stored = new Adaptation("oise", 3, "Lecture de l’Oise", "Réseau de l’Oise",
            new Dictionary<string, double> { ["acquired"] = 0.7 });
        await site.Do(db => db.Set<Campaign>().Where(one => one.Id == first.Id || one.Id == last.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Adaptation, stored.ToJson())));
        return cast;
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
