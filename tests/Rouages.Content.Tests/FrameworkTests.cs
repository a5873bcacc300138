using System.Text.RegularExpressions;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons;

namespace Rouages.Content.Tests;

/// <summary>Every framework folder, read as the application reads it.</summary>
public partial class FrameworkTests
{
    public static TheoryData<string> Names => ContentFolder.FrameworkNames;

    [Theory, MemberData(nameof(Names))]
    public void A_framework_reads_without_a_problem(string name) =>
        Assert.NotEmpty(FrameworkReader.Read(Path.Combine(ContentFolder.Frameworks, name)).Stages);

    [Theory, MemberData(nameof(Names))]
    public void A_framework_explains_itself(string name) =>
        Assert.True(File.Exists(Path.Combine(ContentFolder.Frameworks, name, "README.md")), $"{name} has no README.md.");

    private static Framework Wheels => FrameworkReader.Read(Path.Combine(ContentFolder.Frameworks, "rouages-de-la-cooperation"));

    [Fact]
    public void A_stage_of_the_wheels_keeps_its_whole_card()
    {
        var framework = Wheels;
        Assert.Equal((5, 25, 109), (framework.Wheels.Length, framework.Stages.Length, framework.Indicators.Length));
        Assert.All(framework.Stages, stage => Assert.True(
            stage is
            {
                Questions.Length: >= 4, Indicators.Length: >= 4, Productions.Length: >= 3, Actions.Length: >= 2,
                Needs.Length: >= 1
            }, stage.Id));
    }

    [Fact]
    public void Whatever_may_be_advised_is_a_sentence_that_begins_with_a_verb()
    {
        var framework = Wheels;
        var advised = framework.Functions.SelectMany(function => function.Actions.Concat<Item>(function.Needs))
            .Concat(framework.Movements.SelectMany(movement => movement.Levers))
            .Concat(framework.LeverFamilies.SelectMany(family => family.Levers))
            .Concat(framework.Stages.SelectMany(stage => stage.Actions));
        Assert.All(advised.Select(item => framework.Say(item.Id, "fr").Text), text => Assert.Matches(Infinitive(), text));
    }

    [Fact]
    public void Each_text_of_the_wheels_names_a_document_and_the_documents_that_carry_it_are_listed()
    {
        var framework = Wheels;
        Assert.Subset(framework.Sources.Select(source => source.Id).ToHashSet(), new HashSet<string> { "S0", "S2", "S4" });
        Assert.All(framework.Functions, function => Assert.True(function is { Source.Id: "S2", Definition.Source.Id: "S2" }, function.Id));
        Assert.All(framework.LeverFamilies.SelectMany(family => family.Levers), lever => Assert.Equal("S4", lever.Source?.Id));
        Assert.All(framework.Wheels, wheel => Assert.Equal((EvidenceTag.Adapted, "S0"), (wheel.Evidence, wheel.Source?.Id)));
        Assert.All(framework.Stages, stage => Assert.NotNull(stage.Sources));
    }

    [Fact]
    public void A_function_has_an_action_for_each_stage_of_the_wheel_that_it_turns() =>
        Assert.All(Wheels.Stages, stage =>
            Assert.Contains(stage.Wheel.Function.Actions, action => action.Fits(stage)));

    [Fact]
    public void The_story_is_told_from_the_first_stage_and_what_was_proved_at_the_last()
    {
        var framework = Wheels;
        Assert.Equal("VA-A2", framework.Stage("R3.1")!.Wheel.Function.Actions.First(action => action.Fits(framework.Stage("R3.1")!)).Id);
        Assert.DoesNotContain(framework.Stage("R3.5")!.Wheel.Function.Actions, action =>
            action.Id == "VA-A2" && action.Fits(framework.Stage("R3.5")!));
    }

    [Fact]
    public void Levers_that_a_source_addresses_to_public_authorities_say_so_and_no_other()
    {
        var told = Wheels.LeverFamilies.SelectMany(family => family.Levers)
            .Where(lever => lever.Audience == LeverAudience.PublicAuthorities).Select(lever => lever.Id);
        Assert.Equal(["LM1", "LM2", "LM3", "LR1", "LR2", "LR3", "LR4"], told);
    }

    [Fact]
    public void Fifteen_experiences_at_least_are_told_and_each_need_says_what_it_asks_for()
    {
        Assert.True(Wheels.Experiences.Length >= 15);
        Assert.All(Wheels.Functions.SelectMany(function => function.Needs), need => Assert.NotNull(need.Asks));
    }

    [GeneratedRegex(@"^(?:S’|Se )?\p{L}+(?:er|ir|re|oir)\b")]
    private static partial Regex Infinitive();
}
