using System.Net;
using System.Text.Json.Nodes;
using Rouages.Testing;
using Rouages.Workshops.Tests.Pages;

namespace Rouages.Workshops.Tests.Restituting;

public sealed class RestitutionPageTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task Who_reads_a_restitution_depends_on_where_the_workshop_stands()
    {
        var (hall, guest) = await Written("Un jardin");
        var (visitors, here) = (Visitors(hall, guest), $"{hall.Address}/restitution");
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture"); // a page with a form: its token serves the posts below

        await Doors.Check(visitors, ($"GET {here}", [302, 302, 404, 404, 200]), ($"POST {here}/publier", [404, 404, 404, 404, 404]));
        await hall.Does("close");
        await Doors.Check(visitors,
            ($"GET {here}", [302, 200, 404, 200, 200]),
            ($"GET {here}.md", [302, 200, 404, 200, 200]),
            ($"GET {here}.csv", [302, 200, 404, 200, 200]),
            ($"GET {here}.json", [302, 200, 404, 200, 200]),
            ($"GET {here}.pdf", [302, 200, 404, 200, 200]),
            ($"POST {hall.Address}/cartes/1/devenir/action", [302, 302, 404, 302, 302]),
            ($"POST {hall.Address}/cartes/9/devenir/action", [302, 302, 404, 404, 404]),
            ($"POST {hall.Address}/cartes/1/devenir/roi", [302, 302, 404, 404, 404]),
            ($"GET {hall.Address}/cartes/1/devenir/valeur", [302, 302, 404, 403, 404]),
            ($"POST {hall.Address}/cartes/1/devenir/valeur", [302, 302, 404, 403, 404]),
            ($"POST {hall.Address}/accords", [302, 302, 404, 404, 404]),
            ("GET /fil/carte/faux", [404, 404, 404, 404, 404]),
            ($"POST {here}/publier", [404, 404, 404, 404, 302]),
            ($"GET {here}", [200, 200, 200, 200, 200]),
            ($"POST {here}/retirer", [404, 404, 404, 404, 302]),
            ($"GET {here}", [302, 200, 404, 200, 200]));
    }

    [Fact]
    public async Task What_people_typed_is_text_in_every_form()
    {
        const string typed = "<script>alert(1)</script> **gras** [lien](https://example.org) =SOMME(A1)";
        var (hall, _) = await Written(typed);
        await hall.Does("close");
        var page = await hall.Fanny.Visit($"{hall.Address}/restitution");
        Assert.Contains(typed, page.Says("main"), StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main script"));
        var text = (await hall.Fanny.Visit($"{hall.Address}/restitution.md")).Text;
        Assert.Contains(@"\<script\>", text, StringComparison.Ordinal);
        Assert.Contains(@"\*\*gras\*\* \[lien\]", text, StringComparison.Ordinal);
        var data = JsonNode.Parse((await hall.Fanny.Visit($"{hall.Address}/restitution.json")).Text)!;
        Assert.Equal(typed, data["sections"]![0]!["places"]![0]!["kinds"]![0]!["cards"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_program_reads_what_anybody_reads_whoever_asks()
    {
        var (hall, guest) = await Written("À ne pas citer");
        await hall.Does("close");
        var api = $"/api/v1/workshops/{hall.Workshop.Slug}";
        Assert.Equal(HttpStatusCode.NotFound, await hall.Fanny.Status(api));
        await hall.Fanny.Visit($"{hall.Address}/restitution");
        await hall.Fanny.Post($"{hall.Address}/restitution/publier");
        foreach (var (who, visitor) in Visitors(hall, guest))
        {
            var read = await visitor.Visit(api);
            Assert.True(read.Status == HttpStatusCode.OK && !read.Text.Contains("À ne pas citer", StringComparison.Ordinal), who);
        }
    }

    [Fact]
    public async Task A_formula_in_the_table_is_disarmed()
    {
        var (hall, _) = await Written("=1+1");
        await hall.Does("close");
        Assert.DoesNotContain(";=1+1;", (await hall.Fanny.Visit($"{hall.Address}/restitution.csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_becomes_an_action_once_and_each_leads_to_the_other()
    {
        var (hall, _) = await Written("Ouvrir la cuisine le mardi");
        await hall.Does("close");
        var member = site.As(site.Malik);
        await member.Visit($"{hall.Address}/restitution");
        await member.Submit("button[formaction$='/devenir/action']");
        await member.Visit($"{hall.Address}/restitution");
        var link = member.Page.QuerySelector("#carte-1 .became a")!;
        Assert.Equal("Ouvrir la cuisine le mardi", link.TextContent);
        await member.Post($"{hall.Address}/cartes/1/devenir/action");
        Assert.Single((await member.Visit($"{hall.Address}/restitution")).Page.QuerySelectorAll("#carte-1 .became"));

        var action = await member.Visit(link.GetAttribute("href")!);
        var back = action.Page.QuerySelector("a[href*='/fil/carte/']")!;
        Assert.Equal(HttpStatusCode.Redirect, (await member.Visit(back.GetAttribute("href")!)).Status);
        Assert.Equal($"{hall.Address}/restitution#carte-1", (await member.Visit(back.GetAttribute("href")!)).Location);
    }

    [Fact]
    public async Task Without_a_closed_diagnosis_a_sentence_stands_in_the_place_of_the_button()
    {
        var (hall, _) = await Written("Ouvrir la cuisine le mardi");
        await hall.Does("close");
        var page = await hall.Fanny.Visit($"{hall.Address}/restitution");
        Assert.Contains("Elle pourra accompagner un niveau du groupe quand la coopération aura clos un diagnostic.",
            page.Says("#carte-1 .convert")!, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("#carte-1 a[href$='/devenir/valeur']"));
        Assert.DoesNotContain("niveau du groupe",
            (await site.As(site.Malik).Visit($"{hall.Address}/restitution")).Says("#carte-1 .convert")!, StringComparison.Ordinal);
    }

    private async Task<(Hall Hall, Visitor Guest)> Written(string text)
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        var guest = await hall.Joins("Bao");
        await guest.Post(hall.Phone, ("do", "card"), ("step", "feuilles"), ("column", "amorcer"), ("text", text),
            ("command", $"{Guid.CreateVersion7(site.Clock.GetUtcNow())}"));
        return (hall, guest);
    }

    private List<(string, Visitor)> Visitors(Hall hall, Visitor guest) =>
        [("visitor", site.Visitor()), ("participant", guest), ("stranger", site.As(site.Stranger)), ("member", site.As(site.Malik)),
            ("facilitator", hall.Fanny)];
}
