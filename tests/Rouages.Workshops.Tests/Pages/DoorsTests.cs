using System.Net;
using Rouages.Testing;

namespace Rouages.Workshops.Tests.Pages;

public sealed class DoorsTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task Only_those_who_lead_prepare_and_facilitate()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        var visitors = await Everybody(hall);
        var here = hall.Address;
        await Doors.Check(visitors,
            ("GET /ateliers", [200, 200, 200, 200, 200]),
            ("GET /ateliers/nouveau", [302, 302, 200, 200, 200]),
            ("POST /ateliers/nouveau", [302, 302, 422, 422, 422]),
            ($"GET /cooperations/{site.Cooperation.Slug}/ateliers", [302, 302, 404, 200, 200]),
            ($"GET {here}", [302, 302, 404, 404, 200]),
            ($"POST {here}", [404, 404, 404, 404, 422]),
            ($"POST {here}/etapes/feuilles", [404, 404, 404, 404, 422]),
            ($"POST {here}/etapes/feuilles/place", [404, 404, 404, 404, 422]),
            ($"POST {here}/etapes/feuilles/annuaire", [404, 404, 404, 404, 404]),
            ($"GET {here}/coanimer/faux", [404, 404, 404, 404, 404]),
            ($"GET {here}/animer", [302, 302, 404, 404, 200]),
            ($"POST {here}/animer", [404, 404, 404, 404, 422]),
            ("GET /rejoindre", [200, 200, 200, 200, 200]),
            ($"GET /rejoindre/{hall.Workshop.Code}", [200, 302, 200, 200, 200]),
            ($"GET {hall.Phone}", [302, 200, 302, 302, 302]),
            ($"POST {hall.Phone}", [302, 422, 302, 302, 302]),
            ($"GET {hall.Phone}/place/faux", [302, 302, 302, 302, 302]));
    }

    [Fact]
    public async Task Only_those_who_lead_see_the_room_and_its_paper_while_it_works()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        var visitors = await Everybody(hall);
        var (here, nobody) = (hall.Address, Guid.CreateVersion7(site.Clock.GetUtcNow()));
        await Doors.Check(visitors,
            ($"GET {here}/cartes", [302, 302, 404, 404, 200]),
            ($"GET {here}/ecran", [302, 302, 404, 404, 200]),
            ($"GET {here}/imprimer", [302, 302, 404, 404, 200]),
            ($"GET {here}/papier", [302, 302, 404, 404, 200]),
            ($"POST {here}/papier", [404, 404, 404, 404, 422]),
            ($"POST {here}/papier/annuler", [404, 404, 404, 404, 400]),
            ($"POST {here}/papier/rouvrir", [404, 404, 404, 404, 302]),
            ($"POST {here}/photos", [404, 404, 404, 404, 422]),
            ($"GET {here}/photos/{nobody}", [404, 404, 404, 404, 404]),
            ($"POST {here}/photos/{nobody}/retirer", [404, 404, 404, 404, 302]),
            ($"GET {here}/restitution", [302, 302, 404, 404, 200]),
            ($"GET {here}/restitution.md", [302, 302, 404, 404, 200]),
            ($"GET {here}/restitution.json", [302, 302, 404, 404, 200]),
            ($"GET {here}/restitution.csv", [302, 302, 404, 404, 200]),
            ($"POST {here}/restitution/publier", [404, 404, 404, 404, 404]),
            ($"POST {here}/restitution/conclure", [404, 404, 404, 404, 302]),
            ($"POST {here}/restitution/retirer", [404, 404, 404, 404, 302]),
            ($"POST {here}/cartes/999/devenir/action", [302, 302, 404, 404, 404]),
            ($"GET {here}/cartes/999/devenir/valeur", [302, 302, 404, 404, 404]),
            ($"POST {here}/cartes/999/devenir/valeur", [302, 302, 404, 404, 404]),
            ($"POST {here}/accords", [302, 302, 404, 404, 404]),
            ($"POST {here}/repeter", [302, 302, 404, 404, 422]),
            ($"POST {here}/dupliquer", [302, 302, 404, 404, 302]),
            ($"POST {here}/coanimer", [404, 404, 404, 404, 302]),
            ($"POST {here}/coanimer/{nobody}/retirer", [404, 404, 404, 404, 404]),
            ($"POST /rejoindre/{hall.Workshop.Code}", [302, 302, 302, 302, 302]),
            ($"POST {hall.Phone}/partir", [302, 302, 302, 302, 302]));
        // A page that a printer makes takes its time: those who may not have it are enough here.
        await Doors.Check(visitors.SkipLast(1).ToList(), ($"GET {here}/restitution.pdf", [302, 302, 404, 404]));
    }

    [Fact]
    public async Task Once_the_cooperation_is_closed_a_workshop_is_read_and_shared_no_more()
    {
        var (prepared, lived, underWay) =
            (await site.Workshop(title: "Jamais ouvert"), await site.Workshop(title: "Terminé"), await site.Workshop(title: "En cours"));
        await lived.Opens("feuilles");
        await lived.Does("close");
        await underWay.Opens("feuilles");
        List<(string, Visitor)> leads = [("member", site.As(site.Malik)), ("facilitator", prepared.Fanny)];
        foreach (var (_, visitor) in leads) await visitor.Visit("/confort-de-lecture");
        await site.CloseCooperation(closed: true);
        try
        {
            foreach (var hall in new[] { prepared, lived })
            {
                var (here, nobody) = (hall.Address, Guid.CreateVersion7(site.Clock.GetUtcNow()));
                await Doors.Check(leads,
                    ($"GET {here}", [404, 200]),
                    ($"GET {here}/cartes", [404, 200]),
                    ($"GET {here}/animer", [404, 409]),
                    ($"GET {here}/papier", [404, 409]),
                    ($"POST {here}", [404, 409]),
                    ($"POST {here}/animer", [404, 409]),
                    ($"POST {here}/etapes/feuilles", [404, 409]),
                    ($"POST {here}/etapes/feuilles/place", [404, 409]),
                    ($"POST {here}/etapes/feuilles/annuaire", [404, 409]),
                    ($"POST {here}/coanimer", [404, 409]),
                    ($"POST {here}/dupliquer", [404, 409]),
                    ($"POST {here}/repeter", [404, 409]),
                    ($"POST {here}/papier", [404, 409]),
                    ($"POST {here}/papier/annuler", [404, 409]),
                    ($"POST {here}/papier/rouvrir", [404, 409]),
                    ($"POST {here}/photos", [404, 409]),
                    ($"POST {here}/photos/{nobody}/retirer", [404, 302]),
                    ($"POST {here}/coanimer/{nobody}/retirer", [404, 404]));
            }
            await Doors.Check(leads,
                ($"GET /cooperations/{site.Cooperation.Slug}/regards", [200, 200]),
                ($"POST /cooperations/{site.Cooperation.Slug}/regards", [403, 409]));
            await Doors.Check([("facilitator", prepared.Fanny)],
                ($"GET /rejoindre/{prepared.Workshop.Code}", [422]),
                ($"GET {lived.Address}/restitution", [200]),
                ($"POST {lived.Address}/restitution/publier", [302]),
                ($"POST {lived.Address}/restitution/conclure", [302]),
                ($"POST {lived.Address}/restitution/retirer", [302]),
                ($"GET {underWay.Address}/animer", [200]));
            // Whoever sits in the room brings the session to its end; after it, nothing more is written.
            Assert.Equal(HttpStatusCode.Redirect, (await underWay.Does("close")).Status);
            Assert.Equal(HttpStatusCode.Conflict, (await underWay.Does("open")).Status);
        }
        finally
        {
            await site.CloseCooperation(closed: false);
        }
    }

    [Fact]
    public async Task A_page_of_a_workshop_that_is_shut_offers_nothing_that_would_be_refused()
    {
        var hall = await site.Workshop(title: "À relire");
        await site.CloseCooperation(closed: true);
        try
        {
            var answer = await hall.Fanny.Visit(hall.Address);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain(answer.Page.QuerySelectorAll("main form"), form =>
                form.GetAttribute("action")?.Contains("/coanimer/", StringComparison.Ordinal) != true);
            Assert.Contains("est fermée", answer.Says("main .say"), StringComparison.Ordinal);
        }
        finally
        {
            await site.CloseCooperation(closed: false);
        }
    }

    private async Task<List<(string, Visitor)>> Everybody(Hall hall)
    {
        List<(string, Visitor)> visitors =
        [
            ("visitor", site.Visitor()), ("participant", await hall.Joins("Bao")), ("stranger", site.As(site.Stranger)),
                ("member", site.As(site.Malik)),
            ("facilitator", hall.Fanny),
        ];
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture"); // a page with a form: its token serves the posts
        return visitors;
    }

    [Fact]
    public async Task A_link_lets_a_co_facilitator_in_without_an_account_until_it_is_taken_back()
    {
        var hall = await site.Workshop();
        await hall.Fanny.Visit(hall.Address);
        await hall.Fanny.Submit("form[action$='/coanimer']");
        await hall.Fanny.Follow();
        var link = new Uri(hall.Fanny.Page.QuerySelector("#lien")!.GetAttribute("value")!).AbsolutePath;

        using var helper = site.Visitor();
        await helper.Visit(link);
        Assert.Equal(HttpStatusCode.OK, (await helper.Follow()).Status);

        await hall.Fanny.Submit("form[action$='/retirer']");
        Assert.Equal(HttpStatusCode.Redirect, (await helper.Visit($"{hall.Address}/animer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await helper.Visit(link)).Status);
    }

    [Fact]
    public async Task Somebody_shown_out_comes_back_neither_with_the_page_nor_with_the_link()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        using var bao = await hall.Joins("Bao");
        var link = new Uri(bao.Page.QuerySelector("input[readonly]")!.GetAttribute("value")!).AbsolutePath;
        await hall.Does("remove", ("guest", "1"));

        Assert.Equal(HttpStatusCode.Forbidden, (await bao.Visit(hall.Phone)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bao.Visit($"/rejoindre/{hall.Workshop.Code}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await bao.Post(hall.Phone, ("do", "card"), ("step", "feuilles"), ("text", "Encore moi"))).Status);
        using var other = site.Visitor();
        await other.Visit(link);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Follow()).Status);
    }
}
