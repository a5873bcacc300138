using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Browser.Tests.Assessments;

/// <summary>An open diagnosis and somebody's personal link to it.</summary>
internal sealed record Invitation(LiveSite Site, Guid Campaign, Guid Respondent, string Link, string Base)
{
    public static async Task<Invitation> To(LiveSite site)
    {
        var now = TimeProvider.System.GetUtcNow();
        var slug = $"essai-{Guid.CreateVersion7(now):N}";
        var cooperation =
            new Cooperation { Id = Guid.CreateVersion7(now), Slug = slug, Name = "Émergence Sud Oise", Type = "ptce", CreatedAt = now };
        var campaign = new Campaign
        {
            Id = Guid.CreateVersion7(now), CooperationId = cooperation.Id, Number = 1, Title = "Diagnostic de mars",
            Framework = "rouages-de-la-cooperation",
            FrameworkVersion = 1, Opened = new Act(Guid.CreateVersion7(now), null, now), Deadline = Paris.Day(now).AddDays(14),
        };
        await site.Has(cooperation);
        await site.Has(campaign);
        return await new Invitation(site, campaign.Id, default, "", $"/cooperations/{slug}/rouages/1/repondre").And("Dina");
    }

    /// <summary>Somebody else, invited to the same diagnosis.</summary>
    public async Task<Invitation> And(string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        var respondent = Rouages.Assessments.Domain.Respondent.Invite(Campaign, new Guest(name, null, "La Machinerie"), now);
        var (link, token) = PersonalLink.For(respondent.Id, now);
        await Site.Has(respondent);
        await Site.Has(link);
        return this with { Respondent = respondent.Id, Link = $"/repondre/{token}" };
    }

    public Task<Dictionary<string, double?>> Answers() => Site.Read(db =>
        db.Set<Answer>().AsNoTracking().Where(answer => answer.RespondentId == Respondent)
            .ToDictionaryAsync(answer => answer.Item, answer => answer.Value));

    public Task Close() => Site.Do(db => db.Database.ExecuteSqlAsync(
        $"UPDATE assessments.campaign SET closed_at = now(), closed_person = opened_person WHERE id = {Campaign}"));
}
