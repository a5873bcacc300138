using Rouages.Assessments.FrameworkReading;

namespace Rouages.Content.Tests;

/// <summary>Every framework folder, read as the application reads it.</summary>
public class FrameworkTests
{
    public static TheoryData<string> Names => ContentFolder.FrameworkNames;

    [Theory, MemberData(nameof(Names))]
    public void A_framework_reads_without_a_problem(string name) =>
        Assert.NotEmpty(FrameworkReader.Read(Path.Combine(ContentFolder.Frameworks, name)).Stages);

    [Theory, MemberData(nameof(Names))]
    public void A_framework_explains_itself(string name) =>
        Assert.True(File.Exists(Path.Combine(ContentFolder.Frameworks, name, "README.md")), $"{name} has no README.md.");

    [Fact]
    public void A_stage_of_the_wheels_keeps_its_whole_card()
    {
        var framework = FrameworkReader.Read(Path.Combine(ContentFolder.Frameworks, "rouages-de-la-cooperation"));
        Assert.Equal((5, 25, 109), (framework.Wheels.Length, framework.Stages.Length, framework.Indicators.Length));
        Assert.All(framework.Stages, stage => Assert.True(
            stage is
            {
                Questions.Length: >= 4, Indicators.Length: >= 4, Productions.Length: >= 3, Actions.Length: >= 2,
                Needs.Length: >= 1
            }, stage.Id));
    }
}
