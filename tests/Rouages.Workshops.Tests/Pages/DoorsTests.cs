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
        var guest = await hall.Joins("Bao");
        var visitors = new List<(string, Visitor)>
        {
            ("visitor", site.Visitor()), ("participant", guest), ("stranger", site.As(site.Stranger)), ("member", site.As(site.Malik)), ("facilitator", hall.Fanny),
        };
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture"); // a page with a form: its token serves the posts below
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
            ($"GET {here}/coanimer/faux", [404, 404, 404, 404, 404]),
            ($"GET {here}/animer", [302, 302, 404, 404, 200]),
            ($"POST {here}/animer", [404, 404, 404, 404, 422]),
            ("GET /rejoindre", [200, 200, 200, 200, 200]),
            ($"GET /rejoindre/{hall.Workshop.Code}", [200, 302, 200, 200, 200]),
            ($"GET {hall.Desk}", [302, 200, 302, 302, 302]),
            ($"POST {hall.Desk}", [302, 422, 302, 302, 302]));
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

        Assert.Equal(HttpStatusCode.Forbidden, (await bao.Visit(hall.Desk)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bao.Visit($"/rejoindre/{hall.Workshop.Code}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bao.Post(hall.Desk, ("do", "card"), ("step", "feuilles"), ("text", "Encore moi"))).Status);
        using var other = site.Visitor();
        await other.Visit(link);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Follow()).Status);
    }
}
