using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Following;

/// <summary>What the page that follows a diagnosis proposes first, as days go by.</summary>
public sealed class FollowMomentTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task The_main_action_follows_the_moment()
    {
        var open = await OpenCampaign.On(site, false, "Ana", "Bao");
        await site.Do(db => db.Set<Respondent>().Where(r => r.CampaignId == open.Campaign.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.InvitedAt, site.Clock.Now)));
        Assert.Equal(["Inviter d’autres personnes"], await Main(open));
        var just = await site.As("Ana").Visit($"{open.Base}/suivi");
        Assert.Contains("vous pourrez relancer à partir du", just.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Personne n’a encore terminé (2 personnes invitées).", just.Says("main"), StringComparison.Ordinal);
        site.Clock.Advance(Respondent.BetweenReminders);
        Assert.Equal(["Relancer les personnes qui n’ont pas terminé"], await Main(open));
        await Finish(open, "Ana");
        Assert.Contains("1 personne sur 2 a terminé.",
            (await site.As("Ana").Visit($"{open.Base}/suivi")).Says("main"), StringComparison.Ordinal);
        await Finish(open, "Bao");
        Assert.Equal(["Clore le diagnostic"], await Main(open));
    }

    [Fact]
    public async Task Once_the_date_is_past_closing_comes_first()
    {
        var open = await OpenCampaign.On(site, false, "Bao");
        site.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(["Clore le diagnostic"], await Main(open));
    }

    private async Task<IEnumerable<string>> Main(OpenCampaign open) =>
        (await site.As("Ana").Visit($"{open.Base}/suivi")).Page.QuerySelectorAll(".actions .btn:not(.ghost):not(.quiet)")
            .Where(button => button.Closest("section") is null).Select(button => button.TextContent.Trim());

    private Task Finish(OpenCampaign open, string name) => site.Do(db => db.Set<Respondent>()
        .Where(r => r.Id == open.Respondents[name]).ExecuteUpdateAsync(r => r.SetProperty(x => x.FinishedAt, site.Clock.Now)));
}
