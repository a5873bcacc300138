using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Answering;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Following;
using Rouages.Assessments.Tests.Domain;
using Rouages.Cooperations.Domain;
using Given = Rouages.Assessments.Domain.Answer;

namespace Rouages.Assessments.Tests.Following;

public sealed class CloseTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task Closing_is_asked_first_with_what_it_means()
    {
        var open = await OpenCampaign.On(site, false, "Dina", "Eve");
        await Answer(open, "Dina", ("R1.1", 3));
        var answer = await site.As("Ana").Visit($"{open.Base}/cloture");
        Assert.Contains("1 personne sur 2 a répondu.", answer.Says("main"), StringComparison.Ordinal);
        Assert.Contains("rien ne sera montré de leurs réponses", answer.Says("main"), StringComparison.Ordinal);
        Assert.True(await site.Read(db => db.Set<Campaign>().AnyAsync(c => c.Id == open.Campaign.Id && c.Closed == null)));
    }

    [Fact]
    public async Task Closing_freezes_what_the_answers_say_of_each_stage()
    {
        var open = await OpenCampaign.On(site, false, "Dina", "Eve", "Fred");
        await Answer(open, "Dina", ("R1.1", 3), ("R1.2", 1));
        await Answer(open, "Eve", ("R1.1", 0), ("R1.2", null));
        await Answer(open, "Fred", ("R1.1", 3));
        var ana = site.As("Ana");
        await ana.Visit($"{open.Base}/cloture");
        Assert.Equal($"{open.Base}/groupe", (await ana.Submit()).Location);

        var results =
            await site.Read(db =>
                db.Set<StageResult>().AsNoTracking().Where(r => r.CampaignId == open.Campaign.Id).ToDictionaryAsync(r => r.Stage));
        Assert.Equal(25, results.Count);
        var first = results["R1.1"];
        Assert.Equal((3, 2d, 0d, 3d), (first.Voices, first.Mean, first.Lowest, first.Highest));
        Assert.Equal(Math.Sqrt(2), first.Sigma!.Value, 1e-9);
        Assert.Equal([1, 0, 0, 2], first.Distribution);
        Assert.Equal((1, 1d), (results["R1.2"].Voices, results["R1.2"].Mean));
        Assert.Equal((0, null, null), (results["R1.3"].Voices, results["R1.3"].Mean, results["R1.3"].Sigma));
        Assert.Equal([0, 0, 0, 0], results["R1.3"].Distribution);
    }

    [Fact]
    public async Task Closing_twice_changes_nothing()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var results = await Task.WhenAll(Close(open), Close(open));
        Assert.Equal(1, results.Count(refused => refused is null));
        Assert.Equal(25, await site.Read(db => db.Set<StageResult>().CountAsync(r => r.CampaignId == open.Campaign.Id)));
    }

    [Fact]
    public async Task An_answer_that_meets_the_closing_is_counted_or_refused_and_never_lost()
    {
        string[] names = [.. Enumerable.Range(1, 24).Select(i => $"Personne {i}")];
        var open = await OpenCampaign.On(site, false, names);
        var writers = names.Select(name => Task.Run(() => Save(open, name))).ToList();
        var closing = Task.Run(() => Close(open));
        var acknowledged = (await Task.WhenAll(writers)).Count(saved => saved);
        await closing;
        var late = await Save(open, names[0]);

        var counted =
            await site.Read(db => db.Set<StageResult>().Where(r => r.CampaignId == open.Campaign.Id && r.Stage == "R1.1")
                .Select(r => r.Voices).SingleAsync());
        Assert.Equal(acknowledged, counted);
        Assert.False(late);
    }

    [Fact]
    public async Task An_answer_waits_for_a_closing_under_way_and_is_then_refused()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Rouages.Storage.RouagesDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM assessments.campaign WHERE id = {open.Campaign.Id} FOR UPDATE");
        var saving = Save(open, "Dina");
        await db.Database.ExecuteSqlAsync(
            $"UPDATE assessments.campaign SET closed_at = now(), closed_person = opened_person WHERE id = {open.Campaign.Id}");
        await transaction.CommitAsync();
        Assert.False(await saving);
    }

    private Task<Rouages.Commons.Refusal?> Close(OpenCampaign open) =>
        site.Read(
            db => db.CloseCampaign(open.Campaign.Id, Rouages25.Framework, new Act(site.IdOf("Ana"), null, site.Clock.Now),
                CancellationToken.None));

    private Task<bool> Save(OpenCampaign open, string name) =>
        site.Read(db =>
            db.SaveAnswers(open.Respondents[name], [new("R1.1", 2, null, 1, null, site.Clock.Now)], finished: false, site.Clock.Now,
                CancellationToken.None));

    private Task Answer(OpenCampaign open, string name, params (string Item, double? Value)[] answers) => site.Has(
        [.. answers.Select(a =>
            new Given { RespondentId = open.Respondents[name], Item = a.Item, Value = a.Value, Sequence = 1, At = site.Clock.Now })]);
}
