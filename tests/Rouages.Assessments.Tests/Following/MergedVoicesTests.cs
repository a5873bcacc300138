using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Following;

public sealed class MergedVoicesTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task Two_voices_of_one_open_diagnosis_are_not_made_one()
    {
        var (kept, gone) = (A.Organisation("La Ruche"), A.Organisation("Ruche (la)"));
        await site.Has(kept, gone);
        var open = await OpenCampaign.On(site, false, "Ana", "Chloé");
        await Speaks(open, "Ana", kept.Id);
        Assert.Null(await Refusal(gone.Id, kept.Id));
        await Speaks(open, "Chloé", gone.Id);
        var refusal = await Refusal(gone.Id, kept.Id);
        Assert.Equal(open.Campaign.Title, Assert.Single(refusal!.Arguments));
        await site.CloseAll();
        Assert.Null(await Refusal(gone.Id, kept.Id));
    }

    [Fact]
    public async Task What_was_closed_keeps_the_voice_it_had_and_what_is_open_follows()
    {
        var (kept, gone) = (A.Organisation("Le Bois"), A.Organisation("Bois (le)"));
        await site.Has(kept, gone);
        var closed = await OpenCampaign.On(site, false, "Ana");
        await Speaks(closed, "Ana", gone.Id);
        var open = await OpenCampaign.On(site, false, "Ana");
        await Speaks(open, "Ana", gone.Id);
        await using (var scope = site.Services.CreateAsyncScope())
            foreach (var module in scope.ServiceProvider.GetServices<IOrganisationMerge>()) await module.Merge(gone.Id, kept.Id, default);
        Assert.Equal((Guid?)gone.Id, await VoiceOf(closed, "Ana"));
        Assert.Equal((Guid?)kept.Id, await VoiceOf(open, "Ana"));
    }

    private Task Speaks(OpenCampaign campaign, string name, Guid organisation)
    {
        var id = campaign.Respondents[name];
        return site.Do(db => db.Set<Respondent>().Where(one => one.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.OrganisationId, organisation)));
    }

    private Task<Guid?> VoiceOf(OpenCampaign campaign, string name)
    {
        var id = campaign.Respondents[name];
        return site.Read(db => db.Set<Respondent>().Where(one => one.Id == id).Select(one => one.OrganisationId).SingleAsync());
    }

    private async Task<Refusal?> Refusal(Guid gone, Guid kept)
    {
        await using var scope = site.Services.CreateAsyncScope();
        foreach (var module in scope.ServiceProvider.GetServices<IOrganisationMerge>())
            if (await module.Refuse(gone, kept, default) is { } refusal) return refusal;
        return null;
    }
}
