using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Tests.Gears;

/// <summary>The group says its movement; the platform hints at it from how organisations come and leave.</summary>
public sealed class MovementTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_group_chooses_its_movement()
    {
        var cast = await Closed();
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit($"{cast.Home}/1");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Post($"{cast.Home}/1/mouvement", ("Movement", "MAINTENIR"))).Status);
        Assert.Equal("MAINTENIR", await site.Read(db =>
            db.Set<Campaign>().Where(campaign => campaign.CooperationId == cast.Cooperation.Id)
                .Select(campaign => campaign.Movement).SingleAsync()));
        var member = site.As(cast.Member);
        await member.Visit($"{cast.Home}/1");
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Post($"{cast.Home}/1/mouvement", ("Movement", "AMORCER"))).Status);
    }

    [Fact]
    public async Task An_inhabitant_in_person_is_no_organisation_and_no_movement_is_chosen_beforehand()
    {
        var cast = await Closed();
        var inhabitant = new Organisation
        {
            Id = Guid.CreateVersion7(March), Slug = $"{cast.Slug}-rose", Name = "Rose", Family = ActorFamily.Inhabitant, CreatedAt = March,
        };
        var visitor = site.As(cast.Facilitator);
        var before = (await visitor.Visit($"{cast.Home}/1")).Says("#mouvement ~ p");
        await site.Has(inhabitant, new Membership
        {
            Id = Guid.CreateVersion7(March), CooperationId = cast.Cooperation.Id, OrganisationId = inhabitant.Id, Role = MemberRole.Member,
            Engagement = Engagement.Committed, JoinedAt = March,
        });
        var after = await visitor.Visit($"{cast.Home}/1");
        Assert.Equal(before, after.Says("#mouvement ~ p"));
        Assert.Empty(after.Page.QuerySelectorAll(".movement [checked]"));
    }

    private async Task<Cast> Closed()
    {
        var cast = new Cast();
        cast.Closed(1, March, Frozen.With("R1.2", Frozen.Levels(3, 3, 0, 0)));
        await site.Has([.. cast.Rows]);
        return cast;
    }
}
