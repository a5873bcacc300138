using FsCheck;
using FsCheck.Fluent;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Workflows;

namespace Rouages.Objects.Tests.Workflows;

public sealed class WorkflowRunTests
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly ObjectRef Request = new("demande", Guid.CreateVersion7(Then));

    private static readonly WorkflowDefinition Workflow = WorkflowDefinition.Of(new("demande", 1, "brouillon",
        [new("brouillon"), new("deposee", Days: 30), new("acceptee", Final: true), new("refusee", Final: true)],
        [
            new("deposer", ["brouillon"], "deposee", By: ["demandeur"]), new("rendre", ["deposee"], "brouillon", NeedsReason: true),
            new("accepter", ["deposee"], "acceptee", By: ["instructeur"]),
                new("refuser", ["deposee"], "refusee", NeedsReason: true, By: ["instructeur"]),
        ]));

    private static Act At(int day) => new(Guid.CreateVersion7(Then), null, Then.AddDays(day));

    private static WorkflowRun Submitted()
    {
        var run = WorkflowRun.Open(Workflow, Request, At(0));
        Assert.Null(run.Pass(Workflow, "deposer", ["demandeur"], null, At(1)).Refusal);
        return run;
    }

    [Fact]
    public void A_passage_that_does_not_leave_this_state_is_refused() =>
        Assert.Contains("a changé d’état",
            WorkflowRun.Open(Workflow, Request, At(0)).Pass(Workflow, "accepter", ["instructeur"], null, At(1)).Refusal?.Message);

    [Fact]
    public void A_passage_for_others_is_refused() =>
        Assert.Contains("pas de votre ressort", Submitted().Pass(Workflow, "accepter", ["demandeur"], null, At(2)).Refusal?.Message);

    [Theory, InlineData(null), InlineData(""), InlineData("  ")]
    public void A_refusal_without_reason_is_refused(string? reason) =>
        Assert.Equal("Reason", Submitted().Pass(Workflow, "refuser", ["instructeur"], reason, At(2)).Refusal?.Field);

    [Fact]
    public void A_reason_has_a_bound() =>
        Assert.Equal("Reason",
            Submitted().Pass(Workflow, "refuser", ["instructeur"], new string('x', WorkflowRun.LongestReason + 1), At(2)).Refusal?.Field);

    [Fact]
    public void Time_does_not_go_back() =>
        Assert.Contains("plus ancien", Submitted().Pass(Workflow, "rendre", [], "incomplet", At(0)).Refusal?.Message);

    [Fact]
    public void A_deadline_already_gone_or_in_a_final_state_is_refused()
    {
        Assert.Equal("DueOn", Submitted().Pass(Workflow, "rendre", [], "incomplet", At(2), new DateOnly(2026, 3, 1)).Refusal?.Field);
        Assert.Equal("DueOn",
            Submitted().Pass(Workflow, "accepter", ["instructeur"], null, At(2), new DateOnly(2026, 9, 1)).Refusal?.Field);
        Assert.Equal("Reason", Submitted().MoveDeadline(Workflow, new(2026, 9, 1), null, At(2)).Refusal?.Field);
    }

    [Fact]
    public void What_is_refused_changes_nothing()
    {
        var run = Submitted();
        run.Pass(Workflow, "refuser", ["instructeur"], null, At(2));
        Assert.Equal(("deposee", 1, new DateOnly(2026, 4, 2)), (run.State, run.Passages.Count, run.DueOn));
    }

    [Fact]
    public void A_run_of_another_version_is_the_programmers_fault() =>
        Assert.Throws<ArgumentException>(() => Submitted()
            .Pass(WorkflowDefinition.Of(new("demande", 2, "a", [new("a"), new("b", true)], [new("t", ["a"], "b")])), "t", [], null, At(2)));

    [Fact]
    public void The_deadline_runs_from_the_day_in_paris_and_may_move_with_a_reason()
    {
        var run = Submitted();
        Assert.False(run.IsLate(new(2026, 4, 2)));
        Assert.True(run.IsLate(new(2026, 4, 3)));
        Assert.Null(run.MoveDeadline(Workflow, new(2026, 5, 1), "La commission est reportée.", At(10)).Refusal);
        Assert.Equal(new DateOnly(2026, 5, 1), run.DueOn);
        Assert.Equal((null, "deposee", "deposee", "La commission est reportée."),
            (run.Passages[^1].Transition, run.Passages[^1].From, run.Passages[^1].To, run.Passages[^1].Reason));
    }

    [Fact]
    public void An_end_has_no_deadline()
    {
        var run = Submitted();
        Assert.Null(run.Pass(Workflow, "accepter", ["instructeur"], null, At(3)).Refusal);
        Assert.Equal(("acceptee", (DateOnly?)null), (run.State, run.DueOn));
    }

    [Fact]
    public void Whatever_people_try_the_history_is_a_path_of_the_workflow() => Prop.ForAll(
        Gen.Elements("deposer", "rendre", "accepter", "refuser", "voler").ArrayOf().ToArbitrary(), tries =>
        {
            var (run, day) = (WorkflowRun.Open(Workflow, Request, At(0)), 0);
            foreach (var attempt in tries.Take(60)) run.Pass(Workflow, attempt, ["demandeur", "instructeur"], "parce que", At(++day));
            var states = run.Passages.Select(passage => passage.To).Prepend("brouillon").ToList();
            return states[^1] == run.State
                && run.Passages.Select((passage, i) => passage.Number == i + 1 && passage.From == states[i]).All(sound => sound)
                && run.Passages.All(
                    passage =>
                        Workflow.Transitions.Any(way =>
                            way.Key == passage.Transition && way.From.Contains(passage.From) && way.To == passage.To))
                && run.Passages.SkipLast(1).All(passage => !Workflow.State(passage.To).Final);
        }).QuickCheckThrowOnFailure();
}
