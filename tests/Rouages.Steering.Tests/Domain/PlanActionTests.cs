using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;

namespace Rouages.Steering.Tests.Domain;

public sealed class PlanActionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 12);
    private static readonly Act Ana = new(Guid.CreateVersion7(Noon), null, Noon);

    [Fact]
    public void A_date_already_gone_is_refused_beside_its_field()
    {
        var refusal = Decide(due: Today.AddDays(-1)).Refusal;
        Assert.Equal(("Cette date est déjà passée.", "DueOn"), (refusal?.Message, refusal?.Field));
    }

    [Fact]
    public void An_action_may_be_due_today() => Assert.Null(Decide(due: Today).Refusal);

    [Fact]
    public void A_move_is_remembered_with_who_made_it()
    {
        var action = Decide().Value!;
        action.MoveTo(ActionStatus.Doing, Ana);
        var move = Assert.Single(action.Moves);
        Assert.Equal((ActionStatus.ToDo, ActionStatus.Doing, Ana), (move.From, move.To, move.Act));
    }

    [Fact]
    public void A_double_click_moves_once()
    {
        var action = Decide().Value!;
        action.MoveTo(ActionStatus.Done, Ana);
        action.MoveTo(ActionStatus.Done, Ana);
        Assert.Single(action.Moves);
    }

    [Fact]
    public void Only_open_actions_are_late()
    {
        var action = Decide(due: Today).Value!;
        Assert.True(action.IsOverdue(Today.AddDays(1)));
        action.MoveTo(ActionStatus.Done, Ana);
        Assert.False(action.IsOverdue(Today.AddDays(1)));
    }

    [Fact]
    public void An_action_without_a_date_is_never_late()
    {
        var action = Decide().Value!;
        Assert.False(action.IsOverdue(Today) || action.IsOverdue(DateOnly.MaxValue));
    }

    [Fact]
    public void The_twenty_first_proof_is_refused()
    {
        var action = Decide().Value!;
        for (var i = 0; i < PlanAction.MostProofs; i++)
            Assert.Null(action.Prove(Attachment(action)).Refusal);
        Assert.Equal("File", action.Prove(Attachment(action)).Refusal?.Field);
    }

    [Fact]
    public void A_removed_action_comes_back_as_it_was()
    {
        var action = Decide().Value!;
        action.Remove(Ana);
        Assert.NotNull(action.Removed);
        action.Restore();
        Assert.Null(action.Removed);
    }

    private static Rouages.Commons.Outcome<PlanAction> Decide(DateOnly? due = null) => PlanAction.Decide(
        Guid.CreateVersion7(Noon), new("Écrire le récit commun", null, "R3.1", null, null, null, due), null, Ana, Today);

    private static Attachment Attachment(PlanAction action) => new()
    {
        Id = Guid.CreateVersion7(Noon), ActionId = action.Id, Title = "Charte signée", Link = "https://example.org", Added = Ana,
    };
}
