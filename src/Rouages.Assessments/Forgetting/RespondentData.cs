using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Directory.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Forgetting;

/// <summary>What diagnoses know of a person: what they answered, and what they did for the group.</summary>
internal sealed class RespondentData(RouagesDb db) : IPersonalData
{
    private const int Most = 1000;

    public string Section => "Réponses aux diagnostics";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var answered = await (from respondent in (await Of(person, ct)).AsNoTracking()
                              join campaign in db.Set<Campaign>() on respondent.CampaignId equals campaign.Id
                              join cooperation in db.Set<Cooperation>() on campaign.CooperationId equals cooperation.Id
                              orderby campaign.Opened.At
                              select new
                              {
                                  Cooperation = cooperation.Name, campaign.Title, respondent.Name, respondent.InvitedAt, respondent.RemindedAt, respondent.StartedAt, respondent.FinishedAt,
                                  Answers = db.Set<Answer>().Where(answer => answer.RespondentId == respondent.Id).OrderBy(answer => answer.Item)
                                      .Select(answer => new { answer.Item, answer.Value, answer.At }).ToList(),
                              }).Take(Most).ToListAsync(ct);
        return answered.Count == 0 ? null : answered;
    }

    public async Task Erase(Guid person, CancellationToken ct)
    {
        var mine = await (await Of(person, ct)).Select(respondent => respondent.Id).ToListAsync(ct);
        await db.Set<Answer>().Where(answer => mine.Contains(answer.RespondentId)).ExecuteDeleteAsync(ct);
        await db.Set<PersonalLink>().Where(link => mine.Contains(link.RespondentId)).ExecuteDeleteAsync(ct);
        var closed = db.Set<Campaign>().Where(campaign => campaign.Closed != null).Select(campaign => campaign.Id);
        await db.Set<Respondent>().Where(one => mine.Contains(one.Id) && !closed.Contains(one.CampaignId)).ExecuteDeleteAsync(ct);
        // What a closed campaign says was frozen when it closed; the line stays so that the number of people still holds.
        await db.Set<Respondent>().Where(one => mine.Contains(one.Id)).ExecuteUpdateAsync(
            one => one.SetProperty(r => r.Name, "Compte effacé").SetProperty(r => r.PersonId, (Guid?)null).SetProperty(r => r.Email, (string?)null), ct);
        await Sign(person, ct);
    }

    // Acts stay in the story of the collective, signed by nobody.
    private async Task Sign(Guid person, CancellationToken ct)
    {
        await db.Set<Campaign>().Where(c => c.Opened.Person == person).ExecuteUpdateAsync(c => c.SetProperty(one => one.Opened.Person, Guid.Empty), ct);
        await db.Set<Campaign>().Where(c => c.Closed!.Person == person).ExecuteUpdateAsync(c => c.SetProperty(one => one.Closed!.Person, Guid.Empty), ct);
        await db.Set<Campaign>().Where(c => c.Published!.Person == person).ExecuteUpdateAsync(c => c.SetProperty(one => one.Published!.Person, Guid.Empty), ct);
        await db.Set<GroupValue>().Where(v => v.Settled.Person == person).ExecuteUpdateAsync(v => v.SetProperty(one => one.Settled.Person, Guid.Empty), ct);
        await db.Set<SharedReport>().Where(r => r.Shared.Person == person).ExecuteUpdateAsync(r => r.SetProperty(one => one.Shared.Person, Guid.Empty), ct);
        await db.Set<SharedReport>().Where(r => r.Revoked!.Person == person).ExecuteUpdateAsync(r => r.SetProperty(one => one.Revoked!.Person, Guid.Empty), ct);
    }

    // Someone who was first invited by address, then opened an account under it, is one person.
    private async Task<IQueryable<Respondent>> Of(Guid person, CancellationToken ct)
    {
        var email = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleOrDefaultAsync(ct) ?? "";
        var exactly = email.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        return db.Set<Respondent>().Where(respondent => respondent.PersonId == person || (respondent.Email != null && EF.Functions.ILike(respondent.Email, exactly)));
    }
}
