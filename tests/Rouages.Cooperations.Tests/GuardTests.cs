using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Tests;

/// <summary>The one rule of every door under a cooperation, without a site.</summary>
public sealed class GuardTests
{
    private static readonly CooperationGuard Plan = new(Right.SeePlan, Right.EditPlan), Public = new(null, Right.SettleGroupValue);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void What_is_not_there_is_not_found(bool writes, bool evenClosed) =>
        Assert.Equal(404, CooperationGuards.Refuses(Plan, null, null, writes, evenClosed));

    [Fact]
    public void Whoever_has_no_seat_learns_nothing() => Assert.Equal(404, CooperationGuards.Refuses(Plan, Place(null), null, false, false));

    [Fact]
    public void A_public_page_is_read_without_a_seat_and_written_with_one_only()
    {
        Assert.Null(CooperationGuards.Refuses(Public, Place(null), null, writes: false, false));
        Assert.Equal(404, CooperationGuards.Refuses(Public, Place(null), null, writes: true, false));
        Assert.Equal(403, CooperationGuards.Refuses(Public, Place(MemberRole.Member), null, writes: true, false));
        Assert.Null(CooperationGuards.Refuses(Public, Place(MemberRole.Facilitator), null, writes: true, false));
    }

    [Fact]
    public void Reading_and_writing_are_two_rights()
    {
        var guard = new CooperationGuard(Right.SeeInside, Right.ManageMembers);
        Assert.Null(CooperationGuards.Refuses(guard, Place(MemberRole.Member), null, writes: false, false));
        Assert.Equal(403, CooperationGuards.Refuses(guard, Place(MemberRole.Member), null, writes: true, false));
    }

    [Fact]
    public void An_address_asks_its_own_right_before_its_groups() =>
        Assert.Equal(403, CooperationGuards.Refuses(Plan, Place(MemberRole.Member), Right.SettlePlan, writes: true, false));

    [Fact]
    public void A_closed_cooperation_is_read_and_no_longer_written()
    {
        var closed = Place(MemberRole.Lead) with { IsClosed = true };
        Assert.Null(CooperationGuards.Refuses(Plan, closed, null, writes: false, false));
        Assert.Equal(409, CooperationGuards.Refuses(Plan, closed, null, writes: true, false));
        Assert.Null(CooperationGuards.Refuses(Plan, closed, null, writes: true, evenClosed: true));
    }

    [Fact]
    public void In_a_closed_cooperation_only_reading_is_allowed_while_the_seat_still_holds()
    {
        var closed = Place(MemberRole.Lead) with { IsClosed = true };
        foreach (var right in Enum.GetValues<Right>())
            Assert.Equal((true, right.IsReading()), (closed.Holds(right), closed.Allows(right)));
        Assert.Equal([Right.SeeInside, Right.SeeGroupResult, Right.SeePlan], Enum.GetValues<Right>().Where(right => right.IsReading()));
    }

    private static CooperationPlace Place(MemberRole? role) => new(
        Guid.Empty, "essai", "Essai", "ptce", [], IsPublic: true, IsDemo: false,
        role is { } held ? new Seat(Guid.Empty, "Ana", Guid.Empty, "Maison", held, Engagement.Participating) : null)
    {
        Facts = new(null, null, true, null, default),
    };
}
