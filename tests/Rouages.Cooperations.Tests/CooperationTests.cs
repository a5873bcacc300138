using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Tests;

public sealed class CooperationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ana = Guid.CreateVersion7(Noon), Bao = Guid.CreateVersion7(Noon);

    [Fact]
    public void The_last_porteur_names_another_one_before_leaving()
    {
        var cooperation = Led();
        Assert.Equal("Une coopération a toujours une organisation porteuse\u00A0: nommez-en une autre avant de partir.",
            cooperation.Leave(Ana, Noon)?.Message);
        cooperation.Welcome(Bao, MemberRole.Lead, Engagement.Committed, Noon);
        Assert.Null(cooperation.Leave(Ana, Noon));
        Assert.NotNull(cooperation.Leave(Bao, Noon));
    }

    [Fact]
    public void The_last_porteur_keeps_the_role()
    {
        var cooperation = Led();
        Assert.Equal("Role", cooperation.Place(Ana, MemberRole.Member, Engagement.Committed, MemberRole.Lead)?.Field);
        Assert.Equal(MemberRole.Lead, cooperation.Present(Ana)?.Role);
    }

    [Fact]
    public void Only_a_porteur_names_a_porteur()
    {
        var cooperation = Led();
        cooperation.Welcome(Bao, MemberRole.Member, Engagement.Participating, Noon);
        Assert.Equal("Role", cooperation.Place(Bao, MemberRole.Lead, Engagement.Committed, MemberRole.Facilitator)?.Field);
        Assert.Null(cooperation.Place(Bao, MemberRole.Lead, Engagement.Committed, MemberRole.Lead));
        Assert.Equal("Role", cooperation.Place(Bao, MemberRole.Member, Engagement.Committed, MemberRole.Facilitator)?.Field);
    }

    [Fact]
    public void A_curious_organisation_asks_and_is_welcomed()
    {
        var cooperation = Led();
        cooperation.PublishedAt = Noon;
        Assert.Null(cooperation.ComeAsCurious(Bao, Noon).Refusal);
        Assert.Null(cooperation.Commit(Bao, Engagement.Committed, Noon));
        Assert.Equal((Engagement.Curious, Noon), (cooperation.Present(Bao)!.Engagement, cooperation.Present(Bao)!.AskedAt!.Value));
        Assert.Null(cooperation.Place(Bao, MemberRole.Member, Engagement.Participating, MemberRole.Facilitator));
        Assert.Equal((Engagement.Participating, null), (cooperation.Present(Bao)!.Engagement, cooperation.Present(Bao)!.AskedAt));
        Assert.Null(cooperation.Commit(Bao, Engagement.Committed, Noon));
        Assert.Equal(Engagement.Committed, cooperation.Present(Bao)!.Engagement);
    }

    [Fact]
    public void One_does_not_come_in_by_a_shut_door()
    {
        var cooperation = Led();
        Assert.NotNull(cooperation.ComeAsCurious(Bao, Noon).Refusal);
        cooperation.PublishedAt = Noon;
        cooperation.OpenDoor = false;
        Assert.NotNull(cooperation.ComeAsCurious(Bao, Noon).Refusal);
        cooperation.OpenDoor = true;
        cooperation.ClosedAt = Noon;
        Assert.NotNull(cooperation.ComeAsCurious(Bao, Noon).Refusal);
        Assert.Null(cooperation.Present(Bao));
    }

    [Fact]
    public void One_leaves_and_comes_back_through_the_door()
    {
        var cooperation = Led();
        cooperation.PublishedAt = Noon;
        var first = cooperation.ComeAsCurious(Bao, Noon).Value!;
        Assert.Null(cooperation.Leave(Bao, Noon));
        Assert.NotNull(cooperation.Leave(Bao, Noon));
        Assert.NotSame(first, cooperation.ComeAsCurious(Bao, Noon).Value);
        Assert.Same(cooperation.Present(Bao), cooperation.Welcome(Bao, MemberRole.Lead, Engagement.Committed, Noon));
    }

    [Fact]
    public void An_invitation_raises_and_takes_nothing_away()
    {
        var cooperation = Led();
        cooperation.WelcomeInvited(Ana, MemberRole.Member, Engagement.Curious, Noon);
        Assert.Equal((MemberRole.Lead, Engagement.Committed), (cooperation.Present(Ana)!.Role, cooperation.Present(Ana)!.Engagement));
        cooperation.Welcome(Bao, MemberRole.Member, Engagement.Curious, Noon);
        cooperation.WelcomeInvited(Bao, MemberRole.Advisor, Engagement.Participating, Noon);
        Assert.Equal((MemberRole.Advisor, Engagement.Participating),
            (cooperation.Present(Bao)!.Role, cooperation.Present(Bao)!.Engagement));
    }

    [Fact]
    public void A_curious_member_sees_the_inside_and_changes_nothing()
    {
        foreach (var right in Enum.GetValues<Right>())
            Assert.Equal(right == Right.SeeInside, MemberRole.Member.Allows(right, Engagement.Curious));
        Assert.True(MemberRole.Member.Allows(Right.EditPlan, Engagement.Participating));
        Assert.True(MemberRole.Lead.Allows(Right.PublishCooperation, Engagement.Curious));
    }

    private static Cooperation Led()
    {
        var cooperation = Folk.Cooperation("Essai", Noon);
        cooperation.Welcome(Ana, MemberRole.Lead, Engagement.Committed, Noon);
        return cooperation;
    }
}
