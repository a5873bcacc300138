using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Steering.Domain;
using Rouages.Testing;
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

    [Fact]
    public async Task Who_left_and_a_closed_cooperation_are_written_nothing_more()
    {
        var (gone, atRest) = (A.Person("Partie"), A.Person("Au repos"));
        var (left, closed) = (A.Organisation("Elle est partie"), A.Organisation("Chez elle c’est fermé"));
        var (leaving, closing) =
            (A.Cooperation("Sans elle", (site.House, MemberRole.Lead), (left, MemberRole.Member)),
                A.Cooperation("Finie", (closed, MemberRole.Lead)));
        leaving.Leave(left.Id, site.Clock.GetUtcNow());
        closing.ClosedAt = site.Clock.GetUtcNow();
        await site.Has(gone, atRest, left, closed, leaving, closing, A.Mandate(gone, left), A.Mandate(atRest, closed));
        foreach (var (person, organisation, cooperation) in new[] { (gone, left, leaving), (atRest, closed, closing) })
            await site.Has(PlanAction.Decide(
                cooperation.Id, new ActionContent("Ne plus en parler", null, null, null, person.Id, organisation.Id, site.Today), null,
                new Act(person.Id, organisation.Id, site.Clock.GetUtcNow()), site.Today).Value!);
        await Run();
        Assert.False(await site.Read(db => db.Set<OutgoingMail>().AnyAsync(mail => mail.To == gone.Email || mail.To == atRest.Email)));
    }

    private async Task Run()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IScheduledJob>().Single(job => job.Name == "steering.weekly-letter")
            .Run(TestContext.Current.CancellationToken);
    }

    private Task<List<OutgoingMail>> Letters() => site.Read(db =>
        db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.To == site.Member.Email).OrderBy(mail => mail.PostedAt).ToListAsync());
}
