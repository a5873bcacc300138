using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Domain;
using Rouages.Contracts.Assessments;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Tests.Grouping;

/// <summary>What a live workshop asks the diagnosis.</summary>
public sealed class GroupTableTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly Origin Card = new("atelier", "un-atelier");

    private async Task<Cast> Closed(bool named = false)
    {
        var cast = new Cast();
        cast.Closed(1, March,
            Frozen.With("R1.2", Frozen.Levels(3, 3, 0, 0)).Where(result => result.Item1 != "R1.1")
                .Append(("R1.1", Frozen.Levels(3, 3))), named);
        await site.Has([.. cast.Rows]);
        return cast;
    }

    [Fact]
    public async Task Who_may_not_read_the_group_page_sees_no_campaign()
    {
        var cast = await Closed();
        Assert.Empty(await Ask(cast, cast.Curious, (table, place) => table.Closed(place, default)));
        Assert.Single(await Ask(cast, cast.Member, (table, place) => table.Closed(place, default)));
    }

    [Fact]
    public async Task A_member_does_not_settle()
    {
        var cast = await Closed();
        var refused = await Ask(cast, cast.Member, (table, place) => table.Settle(place, 1, "R1.2", 2, null, Card, default));
        Assert.Equal("C’est la personne qui anime la coopération qui enregistre les niveaux du groupe.", refused.Refusal?.Message);
    }

    [Theory]
    [InlineData(2, "R1.2", 2)]
    [InlineData(1, "R9.9", 2)]
    [InlineData(1, "R1.2", 7)]
    public async Task What_is_not_there_is_not_settled(int number, string stage, int level)
    {
        var cast = await Closed();
        var refused = await Ask(cast, cast.Facilitator, (table, place) => table.Settle(place, number, stage, level, null, Card, default));
        Assert.NotNull(refused.Refusal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Debates_come_first_and_two_answers_are_never_shown(bool named)
    {
        var cast = await Closed(named);
        var shown = await Ask(cast, cast.Member, (table, _) => table.Read(cast.Slug, cast.Cooperation.Id, 1, default));
        Assert.Equal(25, shown!.Stages.Count);
        Assert.Equal(("R1.2", true), (shown.Stages[0].Id, shown.Stages[0].IsDebate));
        Assert.Equal([2, 0, 0, 2], shown.Stages[0].Spread!.People);
        Assert.Null(shown.Stages.Single(stage => stage.Id == "R1.1").Spread);
    }

    [Fact]
    public async Task What_the_room_agreed_is_written_beside_the_answers_with_its_thread()
    {
        var cast = await Closed();
        var settled =
            await Ask(cast, cast.Facilitator, (table, place) => table.Settle(place, 1, "R1.2", 2, "On y est presque.", Card, default));
        Assert.Equal($"{cast.Home}/1/groupe?etape=R1.2", settled.Value);
        var value =
            await site.Read(db => db.Set<GroupValue>()
                .SingleAsync(v => db.Set<Campaign>().Any(c => c.Id == v.CampaignId && c.CooperationId == cast.Cooperation.Id)));
        Assert.Equal((2, "On y est presque.", Card), (value.Level, value.Note, value.Origin));
    }

    [Fact]
    public async Task A_room_that_keeps_its_disagreement_settles_nothing()
    {
        var cast = await Closed();
        await Ask(cast, cast.Facilitator, (table, place) => table.Settle(place, 1, "R1.2", null, "Chacun y tient.", Card, default));
        var shown = await Ask(cast, cast.Member, (table, _) => table.Read(cast.Slug, cast.Cooperation.Id, 1, default));
        var stage = shown!.Stages.Single(one => one.Id == "R1.2");
        Assert.Equal((true, null, "Chacun y tient."), (stage.KeepsDisagreement, stage.Settled, stage.Note));
        Assert.Equal((Card, true, false), (stage.Origin, stage.WrittenAt is not null, stage.IsOpen));
        Assert.NotEmpty(stage.Definition!);
        Assert.Equal(5, shown.Figure!.Gears.Count);
        var became = Assert.Single(await Ask(cast, cast.Member, (table, place) => table.From(place, [Card], default)));
        Assert.EndsWith("désaccord gardé", became.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disagreement_kept_the_time_before_is_recalled()
    {
        var cast = new Cast();
        cast.Closed(1, March, Frozen.With("R1.2", Frozen.Levels(3, 3, 0, 0)));
        cast.Closed(2, March.AddDays(200), Frozen.With("R1.2", Frozen.Levels(3, 3, 0, 0)));
        await site.Has([.. cast.Rows]);
        await Ask(cast, cast.Facilitator, (table, place) => table.Settle(place, 1, "R1.2", null, "Chacun y tient.", Card, default));
        var shown = await Ask(cast, cast.Member, (table, _) => table.Read(cast.Slug, cast.Cooperation.Id, 2, default));
        Assert.Equal(["R1.2"], shown!.Stages.Where(stage => stage.Earlier is not null).Select(stage => stage.Id));
        Assert.Equal((true, "Chacun y tient."), (shown.Stages[0].IsOpen, shown.Stages[0].Earlier!.Note));
        // Settled since, it is recalled no more.
        await Ask(cast, cast.Facilitator, (table, place) => table.Settle(place, 1, "R1.2", 2, null, Card, default));
        shown = await Ask(cast, cast.Member, (table, _) => table.Read(cast.Slug, cast.Cooperation.Id, 2, default));
        Assert.All(shown!.Stages, stage => Assert.Null(stage.Earlier));
    }

    [Fact]
    public async Task Who_may_read_the_group_page_sees_what_a_card_became()
    {
        var cast = await Closed();
        await Ask(cast, cast.Facilitator, (table, place) => table.Settle(place, 1, "R1.2", 2, null, Card, default));
        Assert.Empty(await Ask(cast, cast.Curious, (table, place) => table.From(place, [Card], default)));
        var became =
            Assert.Single(await Ask(cast, cast.Member, (table, place) => table.From(place, [Card, new("atelier", "un-autre")], default)));
        Assert.Equal((Card, $"{cast.Home}/1/groupe?etape=R1.2"), (became.Origin, became.Address));
        Assert.NotEmpty(became.Title);
    }

    private async Task<T> Ask<T>(Cast cast, Guid person, Func<IGroupDiagnosis, CooperationPlace, Task<T>> question)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{person}")], "test"));
        var place = await scope.ServiceProvider.GetRequiredService<CooperationFinder>().Find(cast.Slug, user, default);
        var answer = await question(scope.ServiceProvider.GetRequiredService<IGroupDiagnosis>(), place!);
        await scope.ServiceProvider.GetRequiredService<RouagesDb>().SaveChangesAsync();
        return answer;
    }
}
