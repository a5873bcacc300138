using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Answering;
using Rouages.Assessments.Domain;
using Rouages.Web.Modules;
using Given = Rouages.Assessments.Domain.Answer;

namespace Rouages.Assessments.Tests.Answering;

public sealed class RespondentDataTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task A_person_takes_their_own_answers_away_and_no_others()
    {
        var open = await OpenCampaign.On(site, false, "Bao", "Ana");
        await site.Has(Say(open, "Bao", 2), Say(open, "Ana", 1));
        var export = JsonSerializer.SerializeToElement(await With(data => data.Export(site.IdOf("Bao"), CancellationToken.None)));
        var last = export.EnumerateArray().Last();
        Assert.Equal("Émergence Sud Oise", last.GetProperty("Cooperation").GetString());
        Assert.Equal(2, Assert.Single(last.GetProperty("Answers").EnumerateArray()).GetProperty("Value").GetDouble());
        Assert.Null(await With(data => data.Export(Guid.CreateVersion7(site.Clock.Now), CancellationToken.None)));
    }

    [Fact]
    public async Task Erased_answers_leave_an_open_diagnosis_and_lose_their_name_in_a_closed_one()
    {
        var closed = await OpenCampaign.On(site, false, "Bao");
        await site.Has(Say(closed, "Bao", 2), new Given
        {
            RespondentId = closed.Respondents["Bao"], Item = "R1.1.why", Text = "Je suis trésorier.", Sequence = 2, At = site.Clock.Now,
        });
        var open = await OpenCampaign.On(site, false, "Bao", "Ana");
        await site.Has(Say(open, "Bao", 2), Say(open, "Ana", 1));
        await With<object?>(async data =>
        {
            await data.Erase(site.IdOf("Bao"), CancellationToken.None);
            return null;
        });

        var kept = await site.Read(db => db.Set<Respondent>().AsNoTracking().Where(r => r.CampaignId == closed.Campaign.Id).SingleAsync());
        Assert.Equal((RespondentData.Nobody, null, null), (kept.Name, kept.PersonId, kept.Email));
        Assert.Equal(1, await site.Read(db => db.Set<Given>().CountAsync(a => a.RespondentId == kept.Id)));
        Assert.Equal(["Ana"],
            await site.Read(db => db.Set<Respondent>().Where(r => r.CampaignId == open.Campaign.Id).Select(r => r.Name).ToListAsync()));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.As(null).Visit($"/repondre/{closed.Tokens["Bao"]}")).Status);
    }

    private async Task<T> With<T>(Func<RespondentData, Task<T>> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetServices<IPersonalData>().OfType<RespondentData>().Single());
    }

    private Given Say(OpenCampaign open, string name, double value) =>
        new() { RespondentId = open.Respondents[name], Item = "R1.1", Value = value, Sequence = 1, At = site.Clock.Now };
}
