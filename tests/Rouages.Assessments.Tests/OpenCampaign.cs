using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Assessments.Tests;

/// <summary>A campaign opened on the real framework, with respondents who hold links.</summary>
internal sealed record OpenCampaign(
    CampaignSite Site, Campaign Campaign, IReadOnlyDictionary<string, Guid> Respondents, IReadOnlyDictionary<string, string> Tokens)
{
    private static int _numbers;

    public string Base => $"/cooperations/{CampaignSite.Slug}/rouages/{Campaign.Number}";
    public string Answering => $"{Base}/repondre";

    /// <summary>Closes what was open before: a cooperation has one open campaign.</summary>
    public static Task<OpenCampaign> On(CampaignSite site, bool named = false, params string[] respondents) =>
        On(site, named, judgementsOnly: false, respondents);

    /// <summary>As campaigns are opened from now on, without measures.</summary>
    public static Task<OpenCampaign> OfJudgements(CampaignSite site, params string[] respondents) =>
        On(site, named: false, judgementsOnly: true, respondents);

    private static async Task<OpenCampaign> On(CampaignSite site, bool named, bool judgementsOnly, string[] respondents)
    {
        await site.Populate();
        await site.CloseAll();
        var now = site.Clock.Now;
        var campaign = new Campaign
        {
            Id = Guid.CreateVersion7(now), CooperationId = site.Cooperation, Number = Interlocked.Increment(ref _numbers),
            Title = "Diagnostic d’automne",
            Framework = "rouages-de-la-cooperation", FrameworkVersion = 1, Opened = new Act(site.IdOf("Ana"), null, now),
            Deadline = Paris.Day(now).AddDays(14), Named = named, JudgementsOnly = judgementsOnly,
        };
        var ids = new Dictionary<string, Guid>();
        var tokens = new Dictionary<string, string>();
        await site.Has(campaign);
        foreach (var name in respondents)
        {
            var respondent =
                Respondent.Invite(campaign.Id, new(name, null, null, PersonId: name is "Ana" or "Bao" ? site.IdOf(name) : null), now);
            var (link, token) = PersonalLink.For(respondent.Id, now);
            await site.Has(respondent, link);
            (ids[name], tokens[name]) = (respondent.Id, token);
        }
        return new(site, campaign, ids, tokens);
    }

    /// <summary>A phone that opened its personal link.</summary>
    public async Task<Visitor> Phone(string name)
    {
        var phone = Site.As(null);
        await phone.Visit($"/repondre/{Tokens[name]}");
        await phone.Follow();
        return phone;
    }
}
