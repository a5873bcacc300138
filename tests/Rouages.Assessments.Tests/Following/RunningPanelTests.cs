namespace Rouages.Assessments.Tests.Following;

public sealed class RunningPanelTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task The_home_page_tells_those_who_animate_which_diagnosis_is_open()
    {
        var open = await OpenCampaign.On(site, false, "Bao", "Dina");
        var ana = site.As("Ana");
        var answer = await ana.Visit("/");
        Assert.Contains("Personne n’a encore terminé (2 personnes invitées).",
            answer.Says("[aria-labelledby=diagnostics-ouverts]"), StringComparison.Ordinal);
        Assert.Equal($"{open.Base}/suivi", answer.Page.QuerySelector("[aria-labelledby=diagnostics-ouverts] a")?.GetAttribute("href"));
        foreach (var other in new[] { "Bao", "Chloé", null })
            Assert.Null((await site.As(other).Visit("/")).Page.QuerySelector("[aria-labelledby=diagnostics-ouverts]"));

        await site.CloseAll();
        Assert.Null((await ana.Visit("/")).Page.QuerySelector("[aria-labelledby=diagnostics-ouverts]"));
    }
}
