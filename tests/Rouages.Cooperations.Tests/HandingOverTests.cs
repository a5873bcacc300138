using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>Nobody leaves a cooperation to nobody by erasing their account.</summary>
public sealed class HandingOverTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/mon-compte/supprimer";

    [Fact]
    public async Task The_last_person_of_the_porteur_hands_over_first()
    {
        var (ana, bao) = (await site.Comes("Ana"), await site.Comes("Bao"));
        var (ours, theirs) = (await site.HasOrganisation("Porteuse", ana.Person), await site.HasOrganisation("Membre", bao.Person));
        var cooperation =
            await site.HasCooperation("Portée", true, (ours, MemberRole.Lead, Engagement.Committed),
                (theirs, MemberRole.Member, Engagement.Participating));

        Assert.Contains("«\u00a0Portée\u00a0» n’aurait plus personne", (await ana.Visitor.Visit(Page)).Says("#hand-over"),
            StringComparison.Ordinal);
        Assert.Null(ana.Visitor.Page.QuerySelector("#erase"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.Visitor.Post(Page, ("Current", A.Password))).Status);
        Assert.True(await Exists(ana));

        await site.Do(db => db.Set<Membership>().Where(m => m.OrganisationId == theirs.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Role, MemberRole.Lead)));
        await ana.Visitor.Visit(Page);
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Submit("#erase", ("Current", A.Password))).Status);
        Assert.False(await Exists(ana));
        Assert.Null(await ClosedAt(cooperation));
    }

    [Fact]
    public async Task A_cooperation_without_anybody_else_closes_with_the_account()
    {
        var (ana, bao) = (await site.Comes("Ana"), await site.Comes("Bao"));
        var (ours, curious) = (await site.HasOrganisation("Seule", ana.Person), await site.HasOrganisation("De passage", bao.Person));
        var cooperation =
            await site.HasCooperation("Solo", true, (ours, MemberRole.Lead, Engagement.Committed),
                (curious, MemberRole.Member, Engagement.Curious));

        Assert.Contains("sera fermée avec votre compte", (await ana.Visitor.Visit(Page)).Says(".closing"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.Visitor.Submit("#erase", ("Current", "autre chose"))).Status);
        Assert.Null(await ClosedAt(cooperation));
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Submit("#erase", ("Current", A.Password))).Status);
        Assert.NotNull(await ClosedAt(cooperation));
        var told =
            await site.Read(db =>
                db.Set<ActivityEntry>().SingleAsync(e => e.CooperationId == cooperation.Id && e.Kind == ActivityKinds.CooperationClosed));
        Assert.Null(told.PersonId);
    }

    [Fact]
    public async Task Two_porteurs_who_erase_their_accounts_at_once_do_not_leave_nobody()
    {
        var (ana, bao, cleo) = (await site.Comes("Ana"), await site.Comes("Bao"), await site.Comes("Cléo"));
        await site.HasCooperation("À deux", true,
            (await site.HasOrganisation("Une", ana.Person), MemberRole.Lead, Engagement.Committed),
            (await site.HasOrganisation("Deux", bao.Person), MemberRole.Lead, Engagement.Committed),
            (await site.HasOrganisation("Trois", cleo.Person), MemberRole.Member, Engagement.Committed));
        await ana.Visitor.Visit(Page);
        await bao.Visitor.Visit(Page);
        var answers =
            await Task.WhenAll(ana.Visitor.Submit("#erase", ("Current", A.Password)),
                bao.Visitor.Submit("#erase", ("Current", A.Password)));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity], answers.Select(answer => answer.Status).Order());
    }

    private Task<bool> Exists(Somebody somebody) => site.Read(db => db.Set<Person>().AnyAsync(p => p.Id == somebody.Person.Id));

    private Task<DateTimeOffset?> ClosedAt(Cooperation cooperation) =>
        site.Read(db => db.Set<Cooperation>().Where(c => c.Id == cooperation.Id).Select(c => c.ClosedAt).SingleAsync());
}
