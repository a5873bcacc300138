using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.Gears;
using Rouages.Assessments.Opening;
using Rouages.Commons.Content;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Tests.Opening;

/// <summary>An instance with two frameworks: the animation chooses, and the plan speaks of what was chosen.</summary>
public sealed class ChosenFrameworkTests(CampaignSite site) : IClassFixture<CampaignSite>, IDisposable
{
    private readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("rouages-content-");

    [Fact]
    public void Without_a_choice_it_is_the_one_of_the_instance()
    {
        var errors = new Errors();
        Assert.Equal("_exemple", new OpenForm().ReadFramework(Two(), errors).Slug);
        Assert.Equal("rouages-de-la-cooperation",
            new OpenForm { Framework = "rouages-de-la-cooperation" }.ReadFramework(Two(), errors).Slug);
        Assert.False(errors.Any);
    }

    [Fact]
    public void What_is_not_offered_is_refused_beside_the_field()
    {
        var errors = new Errors();
        new OpenForm { Framework = "nulle-part" }.ReadFramework(Two(), errors);
        Assert.NotNull(errors["Framework"]);
    }

    [Fact]
    public async Task The_plan_proposes_the_stages_of_the_diagnosis_then_those_of_the_ones_before()
    {
        var frameworks = Two();
        var (never, gears, both) =
            (Guid.CreateVersion7(site.Clock.Now), Guid.CreateVersion7(site.Clock.Now), Guid.CreateVersion7(site.Clock.Now));
        await site.Populate();
        Assert.Equal(["G", "J"], await Wheels(never));
        await Diagnosed(gears, frameworks.Newest("rouages-de-la-cooperation")!, 1);
        Assert.Equal(["R1", "R2", "R3", "R4", "R5"], await Wheels(gears));
        await Diagnosed(both, frameworks.Newest("rouages-de-la-cooperation")!, 1);
        await Diagnosed(both, frameworks.Default, 2);
        Assert.Equal(["G", "J", "R1", "R2", "R3", "R4", "R5"], await Wheels(both));

        async Task<List<string>> Wheels(Guid cooperation) =>
            [.. (await site.Read(db => new CooperationStages(db, frameworks).Of(cooperation, default))).Select(stage => stage.Wheel)
                .Distinct()];
    }

    public void Dispose() => _content.Delete(recursive: true);

    private Task Diagnosed(Guid cooperation, Framework framework, int number) => site.Do(db =>
    {
        var now = site.Clock.Now;
        if (number == 1)
            db.Add(new Cooperation { Id = cooperation, Slug = $"choix-{cooperation:N}", Name = "Choix", Type = "ptce", CreatedAt = now });
        db.Add(new Campaign
        {
            Id = Guid.CreateVersion7(now), CooperationId = cooperation, Number = number, Title = "Essai", Framework = framework.Slug,
            FrameworkVersion = framework.Version,
            Opened = new(Guid.CreateVersion7(now), null, now), Deadline = DateOnly.FromDateTime(now.DateTime),
            Closed = new(Guid.CreateVersion7(now), null, now),
        });
        return db.SaveChangesAsync();
    });

    private Frameworks Two()
    {
        foreach (var name in new[] { "_exemple", "rouages-de-la-cooperation" })
        {
            var into = Directory.CreateDirectory(Path.Combine(_content.FullName, "frameworks", name)).FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(ContentRoot.Find(null), "frameworks", name)))
                File.WriteAllText(
                    Path.Combine(into, Path.GetFileName(file)),
                    File.ReadAllText(file).Replace("\"offered\": false", "\"offered\": true", StringComparison.Ordinal));
        }
        File.WriteAllText(Path.Combine(_content.FullName, "instance.json"), """{ "framework": "_exemple" }""");
        return Frameworks.Load(_content.FullName);
    }
}
