using System.Net;
using Rouages.Testing;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>The end of a workshop is a way out, not a dead end; and what leaves it is what was said to leave it.</summary>
public sealed class EndingTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task The_old_code_and_the_phone_lead_to_the_restitution()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        using var guest = await hall.Joins("Bao");
        await hall.Does("close");
        var restitution = $"{hall.Address}/restitution";
        var page = await guest.Visit(hall.Phone);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='{restitution}']"));
        Assert.DoesNotContain("Faire pousser", page.Page.Title, StringComparison.Ordinal);
        foreach (var reader in new[] { guest, site.As(site.Malik) })
            Assert.Equal(restitution, (await reader.Visit($"/rejoindre/{hall.Workshop.Code}")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.As(site.Stranger).Visit($"/rejoindre/{hall.Workshop.Code}")).Status);
        var screen = await hall.Fanny.Visit($"{hall.Address}/ecran");
        Assert.Contains("La restitution est prête", screen.Says(".screen-main")!, StringComparison.Ordinal);
        Assert.Null(screen.Page.QuerySelector("room-timer"));
    }

    [Fact]
    public async Task A_phone_that_was_not_in_the_room_hears_who_reads_the_restitution()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        await hall.Does("close");
        var scanned = await site.As(site.Stranger).Visit($"/rejoindre/{hall.Workshop.Code}?cle={JoinCode.KeyOf(hall.Workshop.Id)}");
        Assert.Equal(HttpStatusCode.Forbidden, scanned.Status);
        Assert.Contains("Sa restitution se lit avec le téléphone qui a servi dans la salle", scanned.Says("main")!, StringComparison.Ordinal);
        var passing = await site.Visitor().Visit($"/rejoindre/{hall.Workshop.Code}?cle={JoinCode.KeyOf(hall.Workshop.Id)}");
        Assert.Contains($"retour={Uri.EscapeDataString($"{hall.Address}/restitution")}",
            passing.Page.QuerySelector("main a.btn")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Contains("Elle se lit avec le téléphone", (await hall.Fanny.Visit($"{hall.Address}/ecran")).Says(".way-out")!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_over_the_page_of_who_facilitates_leads_to_the_synthesis_and_asks_nothing_else()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        using var guest = await hall.Joins("Bao");
        await hall.Does("close");
        var page = await hall.Fanny.Visit($"{hall.Address}/animer");
        Assert.Equal("Écrire la synthèse", page.Says(".now .btn"));
        Assert.Equal(["open"], page.Page.QuerySelectorAll("form[data-do]").Select(form => form.GetAttribute("data-do")));
        Assert.NotNull((await hall.Fanny.Visit($"{hall.Address}/restitution")).Page.QuerySelector("#conclure"));
    }

    [Fact]
    public async Task What_the_room_keeps_stands_on_the_screen_and_in_the_restitution()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        await hall.Does("close");
        var restitution = $"{hall.Address}/restitution";
        await hall.Fanny.Visit(restitution);
        var answer = await hall.Fanny.Post($"{restitution}/conclure", ("Keeps", "Une caisse commune"), ("Synthesis", "On avance."));
        Assert.Equal(restitution, answer.Location);
        Assert.Contains("Une caisse commune", (await hall.Fanny.Visit($"{hall.Address}/ecran")).Says(".kept")!, StringComparison.Ordinal);
        Assert.Contains("On avance.", (await site.As(site.Malik).Visit(restitution)).Says("main")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mediation_is_read_by_those_who_were_there_and_never_published()
    {
        const string title = "Entre voisins de palier";
        var hall = await site.Workshop("mediation", title: title);
        // A colleague of the facilitator animates the cooperation too, and was not there.
        var colleague = A.Person("Colette");
        await site.Has(colleague, A.Mandate(colleague, site.House));
        await hall.Opens("blocages");
        using var guest = await hall.Joins("Bao");
        await hall.Does("close");
        var restitution = $"{hall.Address}/restitution";
        Assert.Equal(HttpStatusCode.OK, (await guest.Visit(restitution)).Status);
        foreach (var away in new[] { site.As(site.Malik), site.As(colleague) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await away.Visit(restitution)).Status);
            foreach (var list in (string[])["/ateliers", $"/cooperations/{site.Cooperation.Slug}", $"/cooperations/{site.Cooperation.Slug}/ateliers"])
                Assert.DoesNotContain(title, (await away.Visit(list)).Text, StringComparison.Ordinal);
        }
        Assert.Contains(title, (await hall.Fanny.Visit("/ateliers")).Text, StringComparison.Ordinal);
        await hall.Fanny.Visit(restitution);
        Assert.Equal(HttpStatusCode.NotFound, (await hall.Fanny.Post($"{restitution}/publier")).Status);
    }

    [Fact]
    public async Task Members_are_told_of_the_date_and_who_set_it_is_not()
    {
        var hall = await site.Workshop(title: "Atelier daté");
        await hall.Fanny.Visit(hall.Address);
        await hall.Fanny.Post(hall.Address, ("Title", "Atelier daté"), ("Naming", "anonyme"), ("StartsAt", "2090-05-02T14:00"));
        Assert.Contains("Atelier daté", (await site.As(site.Malik).Visit("/notifications")).Says("main")!, StringComparison.Ordinal);
        Assert.DoesNotContain("Atelier daté", (await hall.Fanny.Visit("/notifications")).Says("main")!, StringComparison.Ordinal);
    }
}
