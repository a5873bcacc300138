using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Reminding;
using Rouages.Mail;
using Rouages.Testing;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Tests.Reminding;

public sealed class DeadlineReminderTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task Three_days_before_the_deadline_the_unfinished_get_one_letter()
    {
        site.Clock.Now = FakeClock.Start;
        var open = await OpenCampaign.On(site, false, "Ana", "Bao", "Dina");
        await site.Do(db => db.Set<Respondent>().Where(r => r.Id == open.Respondents["Ana"])
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.FinishedAt, site.Clock.Now)));
        await site.Do(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        Assert.Empty(await Letters(days: 10));
        Assert.Equal(["Bao@exemple.fr"], await Letters(days: 1));
        Assert.Equal(["Bao@exemple.fr"], await Letters(days: 0));
        Assert.Equal(["Bao@exemple.fr"], await Letters(days: 3));
        Assert.Equal(["Bao@exemple.fr"], await Letters(days: 3));
    }

    [Fact]
    public async Task A_guest_is_written_to_in_the_language_they_answer_in()
    {
        site.Clock.Now = FakeClock.Start;
        var open = await OpenCampaign.On(site, false, "Dina", "Eve");
        await site.Do(db => db.Set<Respondent>().Where(r => r.CampaignId == open.Campaign.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Email, x => x.Name + "@exemple.fr")));
        await site.Do(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        var dina = await open.Phone("Dina");
        await dina.Visit($"/en{open.Answering}");
        await dina.Submit("form:has([name=Depth])");
        await Letters(days: 11);
        Assert.Equal(
            ["Dina@exemple.fr: Émergence Sud Oise is waiting for your answer", "Eve@exemple.fr: Émergence Sud Oise attend votre réponse"],
            await site.Read(db =>
                db.Set<OutgoingMail>().OrderBy(mail => mail.To).Select(mail => mail.To + ": " + mail.Subject).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_closed_diagnosis()
    {
        site.Clock.Now = FakeClock.Start;
        await OpenCampaign.On(site, false, "Bao");
        await site.Do(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        await site.CloseAll();
        Assert.Empty(await Letters(days: 12));
    }

    [Fact]
    public async Task Nobody_is_reminded_in_a_closed_cooperation()
    {
        site.Clock.Now = FakeClock.Start;
        var open = await OpenCampaign.On(site, false, "Bao");
        await site.Do(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        await site.CloseCooperation(open.Campaign.CooperationId, true);
        Assert.Empty(await Letters(days: 12));
        await site.CloseCooperation(open.Campaign.CooperationId, false);
        Assert.NotEmpty(await Letters(days: 0));
    }

    private async Task<IReadOnlyList<string>> Letters(int days)
    {
        site.Clock.Advance(TimeSpan.FromDays(days));
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetServices<IScheduledJob>().OfType<DeadlineReminder>().Single().Run(CancellationToken.None);
        return await site.Read(db => db.Set<OutgoingMail>().AsNoTracking().OrderBy(mail => mail.To).Select(mail => mail.To).ToListAsync());
    }
}
