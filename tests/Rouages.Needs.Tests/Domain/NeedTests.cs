using Rouages.Needs.Domain;

namespace Rouages.Needs.Tests.Domain;

public sealed class NeedTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 18, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Le soir, je mange seul.", "Le soir, je mange seul.")]
    [InlineData("« Le soir, je mange seul. »", "Le soir, je mange seul.")]
    [InlineData(" “Le soir”\n", "Le soir")]
    [InlineData("«»", null)]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    public void The_page_puts_the_quotation_marks(string? typed, string? kept) => Assert.Equal(kept, Need.Unquoted(typed));

    [Fact]
    public void How_far_it_has_come_is_said_with_a_reason_and_once()
    {
        var need = Said();
        Assert.Equal("Reason", need.MoveTo(NeedStanding.Worked, null, Now)!.Field);
        Assert.Null(need.MoveTo(NeedStanding.Worked, "On cherche une voiture.", Now.AddDays(1)));
        Assert.Equal((NeedStanding.Worked, "On cherche une voiture.", Now.AddDays(1)), (need.Standing, need.StandingReason, need.MovedAt));
        Assert.NotNull(need.MoveTo(NeedStanding.Worked, "On cherche une voiture.", Now.AddDays(2)));
        Assert.Null(need.MoveTo(NeedStanding.Open, "La voiture n’est plus là.", Now.AddDays(3)));
    }

    [Fact]
    public void What_is_hidden_is_hidden_once_and_shown_again_once()
    {
        var need = Said();
        Assert.NotNull(need.Restore());
        Assert.Null(need.Hide("Nomme quelqu’un.", new(Guid.Empty, null, Now)));
        Assert.NotNull(need.Hide("Encore.", new(Guid.Empty, null, Now)));
        Assert.Null(need.Restore());
        Assert.Null(need.HiddenReason);
    }

    private static Need Said() => Need.Say(Guid.CreateVersion7(Now), "le-soir", new("Le soir, je mange seul.", "60057", Knowledge.Lived),
        new(null, null, null, "fr"), null, Now);
}
