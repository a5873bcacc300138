using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>Who leads is asked of the cooperation as it is today, not as it was when the workshop was prepared.</summary>
public sealed class LeadershipTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task Who_animates_the_cooperation_later_leads_the_workshops_that_are_there_until_they_leave()
    {
        var hall = await site.Workshop();
        var (late, newcomer) = (A.Person("Lou"), A.Organisation("La Dernière"));
        await site.Has(late, newcomer, A.Mandate(late, newcomer));
        var lou = site.As(late);
        Assert.Equal(HttpStatusCode.NotFound, await lou.Status($"{hall.Address}/animer"));

        await site.Has(Place(newcomer, MemberRole.Member));
        Assert.Equal(HttpStatusCode.NotFound, await lou.Status($"{hall.Address}/animer"));
        await Change(newcomer, set => set.SetProperty(m => m.Role, MemberRole.Facilitator));
        Assert.Equal(HttpStatusCode.OK, await lou.Status($"{hall.Address}/animer"));
        Assert.Contains("Lou anime la coopération", string.Join(' ', (await hall.Fanny.Visit(hall.Address)).Says("#coanimer")!.Split()),
            StringComparison.Ordinal);
        Assert.Contains(hall.Address,
            (await lou.Visit("/ateliers")).Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));

        await Change(newcomer, set => set.SetProperty(m => m.LeftAt, site.Clock.Now));
        Assert.Equal(HttpStatusCode.NotFound, await lou.Status($"{hall.Address}/animer"));
        Assert.DoesNotContain("Lou", (await hall.Fanny.Visit(hall.Address)).Says("#coanimer")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_leads_what_they_prepared_while_they_take_part()
    {
        var (member, wood) = (A.Person("Mona"), A.Organisation("Le Pré"));
        await site.Has(member, wood, A.Mandate(member, wood), Place(wood, MemberRole.Member));
        using var mona = site.As(member);
        var address = await Prepare(mona, site.Cooperation.Slug);
        var alone = await Prepare(mona, null);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK),
            (await mona.Status($"{address}/animer"), await mona.Status($"{alone}/animer")));
        await Change(wood, set => set.SetProperty(m => m.LeftAt, site.Clock.Now));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK),
            (await mona.Status($"{address}/animer"), await mona.Status($"{alone}/animer")));
        Assert.Equal(HttpStatusCode.OK, await site.As(site.Fanny).Status($"{address}/animer"));
    }

    [Fact]
    public async Task Who_duplicates_with_a_link_leads_the_copy()
    {
        var hall = await site.Workshop();
        await hall.Fanny.Visit(hall.Address);
        await hall.Fanny.Submit("form[action$='/coanimer']");
        await hall.Fanny.Follow();
        using var helper = site.As(site.Stranger);
        await helper.Visit(new Uri(hall.Fanny.Page.QuerySelector("#lien")!.GetAttribute("value")!).AbsolutePath);
        await helper.Visit(hall.Address);
        await helper.Submit("form[action$='/dupliquer']");
        Assert.Equal(HttpStatusCode.OK, (await helper.Follow()).Status);
        Assert.Equal(HttpStatusCode.NotFound, await site.As(site.Stranger).Status(hall.Address));
    }

    [Fact]
    public async Task A_workshop_prepared_or_copied_by_two_presses_is_there_once()
    {
        var fanny = site.As(site.Fanny);
        await fanny.Visit("/ateliers/nouveau");
        var mark = fanny.Page.QuerySelector($"main [name={Web.SentOnce.Field}]")!.GetAttribute("value")!;
        (string, string?)[] fields =
            [("Title", "Une fois"), ("Format", "arbre-a-idees"), ("Naming", "anonyme"), (Web.SentOnce.Field, mark)];
        var first = (await fanny.Post("/ateliers/nouveau", fields)).Location!;
        Assert.Equal(first, (await fanny.Post("/ateliers/nouveau", fields)).Location);
        await fanny.Visit(first);
        var copying = fanny.Page.QuerySelector($"form[action$='/dupliquer'] [name={Web.SentOnce.Field}]")!.GetAttribute("value")!;
        var copy = (await fanny.Post($"{first}/dupliquer", (Web.SentOnce.Field, copying))).Location!;
        Assert.Equal(copy, (await fanny.Post($"{first}/dupliquer", (Web.SentOnce.Field, copying))).Location);
        Assert.NotEqual(first, copy);
    }

    private Membership Place(Organisation organisation, MemberRole role) => new()
    {
        Id = Guid.CreateVersion7(site.Clock.Now), CooperationId = site.Cooperation.Id, OrganisationId = organisation.Id, Role = role,
        Engagement = Engagement.Participating, JoinedAt = site.Clock.Now,
    };

    private Task Change(Organisation organisation, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Membership>> change) =>
        site.Do(db => db.Set<Membership>().Where(m => m.OrganisationId == organisation.Id).ExecuteUpdateAsync(change));

    private static async Task<string> Prepare(Visitor visitor, string? cooperation)
    {
        await visitor.Visit("/ateliers/nouveau");
        return (await visitor.Submit("main form", ("Title", "À nous"), ("Format", "arbre-a-idees"), ("Cooperation", cooperation ?? ""),
            ("Naming", "anonyme"))).Location!;
    }
}
