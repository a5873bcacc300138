using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;
using Rouages.Workshops.Tests.Pages;

namespace Rouages.Workshops.Tests.Visiting;

/// <summary>Cooperations and organisations picked in the directory, and what comes back to them.</summary>
public sealed class VisitingTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task A_visited_cooperation_is_picked_and_receives_what_three_people_saw()
    {
        var (hall, visited, lead) = await Visit("La Halle aux Idées");
        await hall.Opens("visites");
        foreach (var name in new[] { "Ana", "Bao", "Cléo" })
        {
            using var guest = await hall.Joins(name);
            await guest.Post(hall.Phone, ("do", "rate"), ("command", name), ("step", "visites"), ("column", "premiere"),
                ("kind", "collectif"), ("value", "3"));
        }
        await hall.Does("close");

        var page = await lead.Visit("/notifications");
        Assert.Contains("3 regards extérieurs sur votre coopération", page.Says("main")!, StringComparison.Ordinal);
        var views = $"/cooperations/{visited}/regards";
        Assert.Contains("Collectif élargi", (await lead.Visit(views)).Says("main")!, StringComparison.Ordinal);
        Assert.Equal(views, (await lead.Submit("section.outside form", ("Choice", "garder"))).Location);
        Assert.Equal(HttpStatusCode.NotFound,
            (await lead.Post(views, ("Workshop", "autre"), ("Column", "premiere"), ("Choice", "garder"))).Status);
    }

    [Fact]
    public async Task Two_people_tell_nothing_and_the_others_are_not_asked()
    {
        var (hall, visited, lead) = await Visit("La Maison des Deux");
        await hall.Opens("visites");
        foreach (var name in new[] { "Ana", "Bao" })
        {
            using var guest = await hall.Joins(name);
            await guest.Post(hall.Phone, ("do", "rate"), ("command", name), ("step", "visites"), ("column", "premiere"),
                ("kind", "collectif"), ("value", "3"));
        }
        await hall.Does("close");
        Assert.Null((await lead.Visit($"/cooperations/{visited}/regards")).Page.QuerySelector("section.outside"));
        await Doors.Check([("out", await site.Visit("/")), ("stranger", site.As(site.Stranger)), ("lead", lead)],
            ($"GET /cooperations/{visited}/regards", [302, 404, 200]),
            ($"POST /cooperations/{visited}/regards", [302, 404, 404]));
    }

    [Fact]
    public async Task A_card_said_of_another_cooperation_is_no_obstacle_of_ours()
    {
        var (hall, _, _) = await Visit("La Fabrique d’à Côté");
        await hall.Opens("notes");
        using var guest = await hall.Joins("Ana");
        await guest.Post(hall.Phone, ("do", "card"), ("command", "c"), ("step", "notes"), ("column", "premiere"), ("kind", "gratte"),
            ("text", "Tout le monde passe par une seule personne."));
        await hall.Does("close");
        var page = await hall.Fanny.Visit($"{hall.Address}/restitution");
        Assert.Null(page.Page.QuerySelector("[formaction$='/devenir/frein']"));
        Assert.NotNull(page.Page.QuerySelector("[formaction$='/devenir/action']"));
        var answer = await hall.Fanny.Post($"{hall.Address}/cartes/1/devenir/frein");
        Assert.Contains("parle d’une autre coopération", answer.Says("main")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_that_tell_a_story_show_it_once_it_is_published_and_nobody_else_speaks_on_a_page()
    {
        var (teller, other) = (A.Organisation("La Coopérative des Récits"), A.Organisation("Le Comptoir Voisin"));
        await site.Has(teller, other);
        await site.Do(async db =>
        {
            var ours = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == site.Cooperation.Id);
            ours.Welcome(teller.Id, MemberRole.Member, Engagement.Committed, site.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        var hall = await site.Workshop("duo");
        await Pick(hall, "recits", "Récits");
        await Pick(hall, "recits", "Comptoir Voisin");
        Assert.Contains("La Coopérative des Récits", (await hall.Fanny.Visit(hall.Address)).Says("#etape-recits")!, StringComparison.Ordinal);
        await hall.Opens("recits");
        await hall.Does("close");
        var page = $"/organisations/{teller.Slug}";
        Assert.Null((await site.Visit(page)).Page.QuerySelector("#temoignages"));
        await hall.Fanny.Visit($"{hall.Address}/restitution");
        await hall.Fanny.Post($"{hall.Address}/restitution/publier");
        Assert.NotNull((await site.Visit(page)).Page.QuerySelector("#temoignages"));
        Assert.Null((await site.Visit($"/organisations/{other.Slug}")).Page.QuerySelector("#temoignages"));
        var manager = A.Person("Tess");
        await site.Has(manager, A.Mandate(manager, teller));
        var tess = site.As(manager);
        await tess.Visit(page);
        await tess.Submit("form[action$='/temoignages']", ("Choice", "ecarter"));
        Assert.Null((await site.Visit(page)).Page.QuerySelector("#temoignages"));
    }

    [Fact]
    public async Task An_organisation_of_elsewhere_shows_its_story_when_who_manages_it_accepts_and_takes_it_back()
    {
        var (teller, manager) = (A.Organisation("Le Fournil Lointain"), A.Person("Firmin"));
        await site.Has(teller, manager, A.Mandate(manager, teller));
        var hall = await site.Workshop("duo", title: "Deux fournils");
        await Pick(hall, "recits", "Fournil Lointain");
        await hall.Opens("recits");
        await hall.Does("close");
        var (page, doors) = ($"/organisations/{teller.Slug}", $"/organisations/{teller.Slug}/temoignages");
        var firmin = site.As(manager);
        Assert.Null((await firmin.Visit(page)).Page.QuerySelector("#temoignages"));
        await firmin.Visit("/confort-de-lecture"); // a page with a form: its token serves the post below
        Assert.Equal(HttpStatusCode.NotFound, (await firmin.Post(doors, ("Workshop", hall.Workshop.Slug), ("Choice", "afficher"))).Status);
        await hall.Fanny.Visit($"{hall.Address}/restitution");
        await hall.Fanny.Post($"{hall.Address}/restitution/publier");

        Assert.Contains("Deux fournils", (await firmin.Visit(page)).Says(".note:has(form[action$='/temoignages'])"), StringComparison.Ordinal);
        foreach (var other in new[] { site.Visitor(), hall.Fanny }) Assert.Null((await other.Visit(page)).Page.QuerySelector("#temoignages"));
        Assert.Equal(page, (await firmin.Submit("form[action$='/temoignages']", ("Choice", "afficher"))).Location);
        foreach (var reader in new[] { site.Visitor(), hall.Fanny })
        {
            Assert.Equal($"/ateliers/{hall.Workshop.Slug}/restitution",
                (await reader.Visit(page)).Page.QuerySelector("section:has(#temoignages) h3 a")!.GetAttribute("href"));
            Assert.Null(reader.Page.QuerySelector("form[action$='/temoignages']"));
        }

        await firmin.Visit(page);
        await firmin.Submit("form[action$='/temoignages']", ("Choice", "ecarter"));
        Assert.Null((await site.Visit(page)).Page.QuerySelector("#temoignages"));
        Assert.NotNull((await firmin.Visit(page)).Page.QuerySelector("details:has([value=afficher])"));
        foreach (var (workshop, choice) in new[] { ("ailleurs", "afficher"), (hall.Workshop.Slug, "autre") })
            Assert.Equal(HttpStatusCode.NotFound, (await firmin.Post(doors, ("Workshop", workshop), ("Choice", choice))).Status);
    }

    [Fact]
    public async Task Only_who_manages_an_organisation_answers_for_it()
    {
        var (o, manager, colleague) = (A.Organisation("Le Quai"), A.Person("Maud"), A.Person("Cléa"));
        var simple = A.Mandate(colleague, o);
        await site.Has(o, manager, colleague, A.Mandate(manager, o), simple);
        await site.Do(db => db.Set<Mandate>().Where(one => one.Id == simple.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Manages, false)));
        (string, Visitor)[] visitors =
            [("out", site.Visitor()), ("stranger", site.As(site.Stranger)), ("colleague", site.As(colleague)), ("manager", site.As(manager))];
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture"); // its token serves the posts below
        await Doors.Check(visitors,
            ($"POST /organisations/{o.Slug}/temoignages", [302, 404, 403, 404]));
    }

    [Fact]
    public async Task What_is_not_in_the_directory_is_said_and_what_is_picked_leaves_until_the_workshop_opens()
    {
        var (hall, _, _) = await Visit("L’Atelier du Quai");
        Assert.Contains("Rien de ce nom", (await hall.Fanny.Visit($"{hall.Address}?temps=enquete&nom=zzzz")).Says("#etape-enquete")!,
            StringComparison.Ordinal);
        var form = "#etape-enquete .picks form";
        Assert.Equal(3, hall.Fanny.Page.QuerySelectorAll(form).Length);
        await hall.Fanny.Submit(form, ("Remove", "troisieme"));
        await hall.Fanny.Visit(hall.Address);
        Assert.Equal(2, hall.Fanny.Page.QuerySelectorAll("#etape-visites .picks li").Length);
        await hall.Opens("enquete");
        await hall.Fanny.Visit(hall.Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await hall.Fanny.Post($"{hall.Address}/etapes/enquete/annuaire", ("Remove", "deuxieme"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await hall.Fanny.Post($"{hall.Address}/etapes/enquete/annuaire", ("Add", "rien"))).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await hall.Fanny.Post($"{hall.Address}/etapes/echange/annuaire", ("Add", "rien"))).Status);
    }

    private async Task<(Hall Hall, string Visited, Visitor Lead)> Visit(string name)
    {
        var (house, person) = (A.Organisation($"{name}, maison"), A.Person("Rose"));
        var cooperation = A.Cooperation(name, (house, MemberRole.Facilitator));
        await site.Has(house, person, cooperation, A.Mandate(person, house));
        await site.Do(db => db.Set<Cooperation>().Where(c => c.Id == cooperation.Id)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.PublishedAt, site.Clock.GetUtcNow())));
        var hall = await site.Workshop("positionnement", title: $"Visite : {name}");
        await Pick(hall, "enquete", name);
        return (hall, cooperation.Slug, site.As(person));
    }

    private static async Task Pick(Hall hall, string step, string name)
    {
        await hall.Fanny.Visit($"{hall.Address}?temps={step}&nom={Uri.EscapeDataString(name)}");
        var button = hall.Fanny.Page.QuerySelector($"#etape-{step} .found button")!;
        await hall.Fanny.Post($"{hall.Address}/etapes/{step}/annuaire", ("Add", button.GetAttribute("value")));
    }
}
