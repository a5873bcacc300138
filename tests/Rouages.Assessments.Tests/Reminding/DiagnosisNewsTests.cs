using Microsoft.EntityFrameworkCore;
using Rouages.Mail;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Reminding;

public sealed class DiagnosisNewsTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task A_reminder_stands_on_the_site_and_its_letter_follows_each_choice()
    {
        var open = await OpenCampaign.On(site, false, "Ana", "Bao");
        await site.Do(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        await Choose("Bao", "diagnosis-reminder", "3");
        await (await Following(open)).Post($"{open.Base}/suivi/relancer");
        Assert.Equal(["Ana@exemple.fr"], await Letters());
        Assert.NotNull(await site.Read(db => db.Set<OutgoingMail>().Select(mail => mail.Unsubscribe).SingleAsync()));
        var told = (await site.As("Bao").Visit("/notifications")).Says("main");
        Assert.Contains("« Diagnostic d’automne » attend encore votre réponse", told!.Replace('\u00a0', ' '), StringComparison.Ordinal);
        await Choose("Bao", "diagnosis-reminder", "0");
    }

    [Fact]
    public async Task The_collective_is_told_of_the_closing_with_the_way_to_the_result()
    {
        var open = await OpenCampaign.On(site, false, "Bao");
        var ana = site.As("Ana");
        await ana.Visit($"{open.Base}/cloture");
        await ana.Submit();
        var bao = await site.As("Bao").Visit("/notifications");
        Assert.Contains("est clos, voici ce qu’il dit", bao.Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("est clos, voici ce qu’il dit",
            (await site.As("Ana").Visit("/notifications")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("voici ce qu’il dit", (await site.As("Chloé").Visit("/notifications")).Text, StringComparison.Ordinal);
    }

    private async Task Choose(string name, string kind, string cadence)
    {
        var id = site.IdOf(name);
        var value = int.Parse(cadence, System.Globalization.CultureInfo.InvariantCulture);
        await site.Do(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO objects.cadence_choice (person_id, kind, cadence) VALUES ({id}, {kind}, {value})
            ON CONFLICT (person_id, kind) DO UPDATE SET cadence = excluded.cadence
            """));
    }

    private async Task<Visitor> Following(OpenCampaign open)
    {
        var ana = site.As("Ana");
        await ana.Visit($"{open.Base}/suivi");
        return ana;
    }

    private Task<List<string>> Letters() =>
        site.Read(db => db.Set<OutgoingMail>().OrderBy(mail => mail.To).Select(mail => mail.To).ToListAsync());
}
