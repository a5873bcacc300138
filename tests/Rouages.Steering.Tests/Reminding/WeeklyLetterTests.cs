using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Mail;
using Rouages.Web.Modules;

namespace Rouages.Steering.Tests.Reminding;

public sealed class WeeklyLetterTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task Late_and_coming_actions_are_told_once_a_week_and_the_letter_can_be_stopped()
    {
        await site.HasAction("Signer la charte", site.Today, site.Member);
        await site.HasAction("Dans longtemps", site.Today.AddDays(200), site.Member);
        await Run(); // the clock starts on a Monday at ten
        await Run();

        var letter = Assert.Single(await Letters());
        Assert.Contains("Signer la charte", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dans longtemps", letter.Text, StringComparison.Ordinal);

        var stop = new Uri(letter.Unsubscribe!).AbsolutePath;
        var visitor = await site.Visit(stop);
        await visitor.Submit("form:has(.btn)");
        site.Clock.Advance(TimeSpan.FromDays(7));
        await Run();
        Assert.Single(await Letters());
    }

    private async Task Run()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IScheduledJob>().Single(job => job.Name == "steering.weekly-letter").Run(TestContext.Current.CancellationToken);
    }

    private Task<List<OutgoingMail>> Letters() => site.Read(db =>
        db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.To == site.Member.Email).OrderBy(mail => mail.PostedAt).ToListAsync());
}
