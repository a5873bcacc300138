using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Answering;

/// <summary>
/// A person's own answers: handed out whole, and forgotten. Once a diagnosis is closed the answers stay, nobody's any more.
/// </summary>
internal sealed class RespondentData(RouagesDb db) : IPersonalData
{
    private const int Most = 1000;

    /// <summary>What stands where a name was; a person reads it, so it is French like the rest of the contents.</summary>
    public const string Nobody = "Une personne qui a quitté la plateforme";

    public string Section => "Réponses aux diagnostics";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var own = await Own(person, ct);
        var rows = await (
            from respondent in own
            join campaign in db.Set<Campaign>() on respondent.CampaignId equals campaign.Id
            join cooperation in db.Set<Cooperation>() on campaign.CooperationId equals cooperation.Id
            orderby respondent.Id
            select new
            {
                Cooperation = cooperation.Name, campaign.Title, campaign.Framework, campaign.FrameworkVersion, respondent.Name,
                respondent.Email, respondent.Language, respondent.Wheels,
                respondent.InvitedAt, respondent.RemindedAt, respondent.StartedAt, respondent.FinishedAt,
                Answers = db.Set<Answer>().Where(answer => answer.RespondentId == respondent.Id).OrderBy(answer => answer.Item)
                    .Select(answer => new { answer.Item, answer.Value, answer.Text, answer.At }).Take(Most).ToList(),
            }).Take(Most).ToListAsync(ct);
        return rows.Count == 0 ? null : rows;
    }

    public async Task Erase(Guid person, CancellationToken ct)
    {
        var own = await Own(person, ct);
        var ids = await own.Select(respondent => respondent.Id).Take(Most * 10).ToListAsync(ct);
        await db.Set<PersonalLink>().Where(link => ids.Contains(link.RespondentId)).ExecuteDeleteAsync(ct);
        await db.Set<Respondent>().Where(r => ids.Contains(r.Id) && db.Set<Campaign>().Any(c => c.Id == r.CampaignId && c.Closed == null))
            .ExecuteDeleteAsync(ct);
        // What was written can tell who wrote it: of a closed diagnosis the levels stay, the lines go.
        await db.Set<Answer>().Where(answer => ids.Contains(answer.RespondentId) && answer.Text != null).ExecuteDeleteAsync(ct);
        await db.Set<Respondent>().Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.PersonId, (Guid?)null).SetProperty(x => x.Email, (string?)null).SetProperty(x => x.Name, Nobody), ct);
    }

    /// <summary>Invited by their account, or by the same address before they had one.</summary>
    private async Task<IQueryable<Respondent>> Own(Guid person, CancellationToken ct)
    {
        var email = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleOrDefaultAsync(ct);
        var same = email?.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
        return db.Set<Respondent>().AsNoTracking()
            .Where(r => r.PersonId == person || (same != null && r.Email != null && EF.Functions.ILike(r.Email, same)));
    }
}
