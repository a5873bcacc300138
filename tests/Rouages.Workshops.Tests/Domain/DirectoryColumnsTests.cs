using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class DirectoryColumnsTests
{
    private static readonly Guid Halle = Guid.Parse("0198a000-0000-7000-8000-000000000001");
    private static readonly Guid Fours = Guid.Parse("0198a000-0000-7000-8000-000000000002");

    private static IReadOnlyList<Step> Plan(ChoiceSource from = ChoiceSource.Cooperations) =>
    [
        Of("enquete", StepKind.Collect, from), Of("placer", StepKind.Rate, from), Of("fin", StepKind.Speak, ChoiceSource.Lines),
    ];

    [Fact]
    public void What_is_picked_takes_the_first_line_that_nobody_named_in_every_step_that_shares_it()
    {
        var plan = Plan().Pick(ChoiceSource.Cooperations, Halle, "La Halle").Value!;
        Assert.All(plan.Take(2), step => Assert.Equal(("premiere", "La Halle", (Guid?)Halle), Said(step.Columns[0])));
        Assert.All(plan.Take(2), step => Assert.Null(step.Columns[1].About));
        Assert.Empty(plan[2].Columns);
        plan = plan.Pick(ChoiceSource.Cooperations, Fours, "Les Fours").Value!;
        Assert.All(plan.Take(2), step => Assert.Equal(("deuxieme", "Les Fours", (Guid?)Fours), Said(step.Columns[1])));
        Assert.Equal([Halle, Fours], plan.Subjects().Select(subject => subject.Column.About!.Value));
    }

    [Fact]
    public void Once_all_lines_are_named_another_one_comes_with_a_key_that_no_step_has()
    {
        var plan = Plan();
        for (var at = 1; at <= 3; at++)
            plan = plan.Pick(ChoiceSource.Cooperations, Guid.Parse($"0198a000-0000-7000-8000-00000000000{at}"), $"Numéro {at}").Value!;
        Assert.All(plan.Take(2), step => Assert.Equal(["premiere", "deuxieme", "choix-1"], step.Columns.Select(column => column.Key)));
    }

    [Fact]
    public void The_same_one_is_picked_once_and_parties_are_two_or_three()
    {
        var plan = Plan(ChoiceSource.Organisations).Pick(ChoiceSource.Organisations, Halle, "La Halle").Value!;
        Assert.Contains("est déjà choisie", plan.Pick(ChoiceSource.Organisations, Halle, "La Halle").Refusal!.Message,
            StringComparison.Ordinal);
        Assert.NotNull(plan.Unpick(ChoiceSource.Organisations, "deuxieme").Refusal);
        for (var at = 2; at <= 3; at++)
            plan = plan.Pick(ChoiceSource.Organisations, Guid.Parse($"0198a000-0000-7000-8000-00000000000{at}"), $"Numéro {at}").Value!;
        Assert.NotNull(plan.Pick(ChoiceSource.Organisations, Guid.Parse("0198a000-0000-7000-8000-000000000009"), "De trop").Refusal);
        Assert.Equal(2, plan.Unpick(ChoiceSource.Organisations, "premiere").Value![0].Columns.Count);
    }

    [Fact]
    public void A_step_of_text_lines_picks_nothing_and_a_line_that_is_reworded_is_no_longer_what_was_picked()
    {
        Assert.NotNull(Plan(ChoiceSource.Lines).Pick(ChoiceSource.Cooperations, Halle, "La Halle").Refusal);
        var picked = Plan().Pick(ChoiceSource.Cooperations, Halle, "La Halle").Value![0].Columns;
        Assert.Null(StepPlan.Choices(picked, ["Une autre", "Deuxième"])[0].About);
        Assert.Equal(Halle, StepPlan.Choices(picked, ["La Halle", "Deuxième"])[0].About);
    }

    [Theory]
    [InlineData(0.9, null)]
    [InlineData(1.0, "Premier")]
    [InlineData(2.9, "Deuxième")]
    [InlineData(3.0, "Troisième")]
    public void A_position_is_called_by_the_last_stage_that_it_has_reached(double position, string? name) =>
        Assert.Equal(name, StageNames.At(new Choice("r", "Rouage") { Levels = ["Premier", "Deuxième", "Troisième"] }, position));

    [Fact]
    public void What_steps_gained_is_read_back_and_older_steps_have_none_of_it()
    {
        var plan = Plan().Pick(ChoiceSource.Cooperations, Halle, "La Halle").Value!;
        var read = FactJson.ReadSteps(FactJson.WriteSteps(plan));
        Assert.Equal((ChoiceSource.Cooperations, (Guid?)Halle), (read[0].From, read[0].Columns[0].About));
        Assert.DoesNotContain("from", FactJson.WriteSteps(Plan(ChoiceSource.Lines)), StringComparison.Ordinal);
    }

    private static (string, string, Guid?) Said(Choice column) => (column.Key, column.Title, column.About);

    private static Step Of(string key, StepKind kind, ChoiceSource from) => new(
        key, kind, key, "", 0, kind == StepKind.Speak ? [] : [new("premiere", "Première"), new("deuxieme", "Deuxième")], [])
    { From = from };
}
