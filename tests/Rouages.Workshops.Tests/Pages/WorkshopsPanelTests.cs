using AngleSharp.Dom;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>The workshops on the page of their cooperation.</summary>
public sealed class WorkshopsPanelTests(HallSite site) : IClassFixture<HallSite>
{
    private const string Panel = "section[aria-labelledby=panneau-ateliers]";

    [Fact]
    public async Task A_visitor_sees_no_workshop_until_its_restitution_is_public()
    {
        await site.Do(async db =>
        {
            (await db.FindAsync<Cooperation>(site.Cooperation.Id))!.PublishedAt = site.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        });
        var hall = await site.Workshop(title: "Le secret");
        await hall.Opens("feuilles");
        await hall.Joins("Bao");
        Assert.Null(await PanelFor(site.Visitor()));
        await hall.Does("close");
        Assert.Null(await PanelFor(site.Visitor()));

        await hall.Fanny.Visit($"{hall.Address}/restitution");
        await hall.Fanny.Post($"{hall.Address}/restitution/publier");
        Assert.Equal([$"{hall.Address}/restitution"], Ways(await PanelFor(site.Visitor())));

        await hall.Fanny.Post($"{hall.Address}/restitution/retirer");
        Assert.Null(await PanelFor(site.Visitor()));
    }

    [Fact]
    public async Task A_closed_cooperation_offers_no_preparation_and_still_lets_read()
    {
        var (person, house, wood) = (A.Person("Ana"), A.Organisation("La Grange"), A.Organisation("Le Four"));
        var (empty, lived) =
            (A.Cooperation("Vide", (house, MemberRole.Lead)), A.Cooperation("Vécue", (house, MemberRole.Lead), (wood, MemberRole.Member)));
        await site.Has(person, house, wood, empty, lived, A.Mandate(person, house));
        using var ana = site.As(person);
        Assert.Contains($"/ateliers/nouveau?cooperation={empty.Slug}", Ways(await PanelOf(ana, empty)));
        await ana.Visit("/ateliers/nouveau");
        var answer =
            await ana.Submit("main form", ("Title", "La fête"), ("Format", "arbre-a-idees"), ("Cooperation", lived.Slug),
                ("Naming", "anonyme"));
        foreach (var cooperation in (Cooperation[])[empty, lived]) await site.Do(async db =>
        {
            (await db.FindAsync<Cooperation>(cooperation.Id))!.ClosedAt = site.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        });

        Assert.Null(await PanelOf(ana, empty));
        Assert.Equal([answer.Location, $"/cooperations/{lived.Slug}/ateliers"], Ways(await PanelOf(ana, lived)));
    }

    [Fact]
    public async Task A_member_who_came_to_see_is_offered_no_preparation()
    {
        var (person, house, wood) = (A.Person("Noé"), A.Organisation("Le Moulin"), A.Organisation("Le Pré"));
        var cooperation = A.Cooperation("Curieuse", (house, MemberRole.Lead));
        cooperation.Welcome(wood.Id, MemberRole.Member, Engagement.Curious, site.Clock.GetUtcNow());
        await site.Has(person, house, wood, cooperation, A.Mandate(person, wood));
        var panel = await PanelOf(site.As(person), cooperation);
        Assert.Empty(Ways(panel));
        Assert.Contains("Pas encore d’atelier ici.", panel!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_person_is_led_to_the_next_step_of_each_workshop()
    {
        var hall = await site.Workshop(title: "Le marché");
        Assert.Contains(hall.Address, Ways(await PanelFor(hall.Fanny)));
        await hall.Opens("feuilles");
        using var malik = site.As(site.Malik);
        Assert.Contains($"{hall.Address}/animer", Ways(await PanelFor(hall.Fanny)));
        Assert.Contains($"/rejoindre/{hall.Workshop.Code}", Ways(await PanelFor(malik)));
        Assert.Contains($"/ateliers/nouveau?cooperation={site.Cooperation.Slug}", Ways(await PanelFor(malik)));
        await hall.Joins("Bao");
        await hall.Does("close");
        Assert.Contains($"{hall.Address}/restitution", Ways(await PanelFor(malik)));
    }

    private Task<IElement?> PanelFor(Visitor reader) => PanelOf(reader, site.Cooperation);

    private static async Task<IElement?> PanelOf(Visitor reader, Cooperation cooperation) =>
        (await reader.Visit($"/cooperations/{cooperation.Slug}")).Page.QuerySelector(Panel);

    private static IEnumerable<string?> Ways(IElement? panel) => panel!.QuerySelectorAll("a").Select(way => way.GetAttribute("href"));
}
