using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Demo;

public sealed class DemonstratedSite : Site;

public sealed class DemoDiagnosesTests(DemonstratedSite site) : IClassFixture<DemonstratedSite>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await site.HasDemonstration();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Loading_it_again_changes_nothing()
    {
        var before = await Count();
        await site.HasDemonstration();
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Nine_organisations_of_Beauvaisis_find_that_showing_the_project_holds_them_back()
    {
        var (now, before) = await Last("la-ronde-du-therain");
        Assert.Equal((14, 9), (now.Campaign.Respondents, now.Campaign.Organisations));
        Assert.Equal([2.5, 2.6, 0.9, 2.1, 2.4], now.Profile.Positions.Select(position => Math.Round(position, 1)));
        Assert.Equal(["R3"], now.Profile.Gripped.Select(wheel => wheel.Id));
        Assert.Equal([3, 2, 2, 4], Stage(now, "R1.2").Statistics!.Distribution);
        Assert.Equal(3, Stage(now, "R1.2").Group!.Level);
        Assert.Equal(["R1.2", "R4.3"], now.Debate.Select(stage => stage.Stage.Id).Order());
        Assert.NotNull(now.Campaign.PublishedAt);
        Assert.All(now.Profile.Since(before.Profile)!.Value, evolution => Assert.True(evolution > 0));
    }

    [Fact]
    public async Task The_house_of_the_Bray_sustains_and_loses_ground_on_one_wheel()
    {
        var (now, before) = await Last("les-fours-du-bocage");
        Assert.Equal(["R3"], now.Profile.LostGroundSince(before.Profile).Select(wheel => wheel.Id));
        Assert.Equal(["R3"], now.Profile.Gripped.Select(wheel => wheel.Id));
    }

    [Fact]
    public async Task In_the_south_of_the_Oise_one_wheel_races_and_a_diagnosis_is_under_way()
    {
        var (now, _) = await Last("le-comptoir-des-rives");
        Assert.Equal(["R3"], now.Profile.Racing.Select(wheel => wheel.Id));
        var open = await site.Read(db => db.Set<Campaign>().SingleAsync(campaign => campaign.Closed == null));
        var respondents = await site.Read(db => db.Set<Respondent>().Where(one => one.CampaignId == open.Id).ToListAsync());
        Assert.Equal((8, 3, 5),
            (respondents.Count, respondents.Count(one => one.FinishedAt is not null), respondents.Count(one => one.StartedAt is not null)));
        Assert.Contains(respondents, one => one.PersonId == DemoPeople.Members[2] && one.FinishedAt is null);
    }

    [Fact]
    public async Task Every_diagnosis_of_the_demonstration_is_labelled_and_has_a_page()
    {
        Assert.True(await site.Read(db => db.Set<Campaign>().AllAsync(campaign => campaign.IsDemo)));
        var facilitator = site.As(await site.Read(db => db.Set<Person>().SingleAsync(person => person.Id == DemoPeople.Facilitator)));
        foreach (var campaign in await site.Read(db => db.Set<Campaign>()
            .Join(db.Set<Cooperation>(), c => c.CooperationId, c => c.Id, (campaign, cooperation) =>
                new { cooperation.Slug, campaign.Number, IsOpen = campaign.Closed == null }).ToListAsync()))
            Assert.Equal(HttpStatusCode.OK,
                await facilitator.Status($"/cooperations/{campaign.Slug}/rouages/{campaign.Number}{(campaign.IsOpen ? "/suivi" : "")}"));
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().Status("/partage/demonstration-la-ronde-du-therain"));
        Assert.Equal(HttpStatusCode.OK, await facilitator.Status("/cooperations/le-comptoir-des-rives/rouages"));
    }

    [Theory]
    [InlineData("la-ronde-du-therain", true), InlineData("la-ronde-du-therain", false)]
    [InlineData("les-fours-du-bocage", false), InlineData("le-comptoir-des-rives", false)]
    public async Task The_gears_read_in_one_row_are_those_of_the_whole_reading(string slug, bool publicOnly)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var diagnoses = scope.ServiceProvider.GetRequiredService<Diagnoses>();
        var cooperation = await site.Read(db => db.Set<Cooperation>().Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync());
        var whole = (await diagnoses.Latest(cooperation, publicOnly, default))!;
        var gears = (await diagnoses.LatestGears(cooperation, publicOnly, CancellationToken.None))!;
        Assert.Equal((whole.Campaign, whole.Counted), (gears.Campaign, gears.Counted));
        Assert.Equal(Told(whole), Told(gears));
        Assert.Equal(whole.Profile.Gripped, gears.Profile.Gripped);
        Assert.Equal(whole.Profile.Positions, gears.Profile.Positions);

        static IEnumerable<object> Told(Diagnosis diagnosis) => diagnosis.Stages.Select(stage =>
            (object)(stage.Stage.Id, stage.Voices, stage.IsDocumented, stage.Completeness, stage.Group?.Level));
    }

    private Task<(int People, int Campaigns, int Answers)> Count() =>
        site.Read(
            async db =>
                (await db.Set<Person>().CountAsync(), await db.Set<Campaign>().CountAsync(),
                    await db.Set<Rouages.Assessments.Domain.Answer>().CountAsync()));

    private static StageReading Stage(Diagnosis diagnosis, string id) => diagnosis.Stages.Single(stage => stage.Stage.Id == id);

    private async Task<(Diagnosis Now, Diagnosis Before)> Last(string slug)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var cooperation = await site.Read(db => db.Set<Cooperation>().Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync());
        var recent = await scope.ServiceProvider.GetRequiredService<Diagnoses>()
            .Recent(cooperation, int.MaxValue, publicOnly: false, default);
        return (recent[0], recent[1]);
    }
}
