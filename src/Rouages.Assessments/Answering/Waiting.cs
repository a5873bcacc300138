using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Directory.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Answering;

/// <summary>A questionnaire that waits for a person with an account.</summary>
public sealed record WaitingQuestionnaire(string Cooperation, string Slug, int Number, string Title, DateOnly Deadline, bool Started, bool Finished)
{
    public string Address => AnswerPlace.AddressOf(Slug, Number);
}

internal static class Waiting
{
    private const int Most = 20;

    /// <summary>Open questionnaires of a person, the most pressing first; of one cooperation, or of all.</summary>
    public static Task<List<WaitingQuestionnaire>> WaitingFor(this RouagesDb db, Guid person, Guid? cooperation, CancellationToken ct) => (
        from respondent in db.Set<Respondent>().AsNoTracking()
        where respondent.PersonId == person
        join campaign in db.Set<Campaign>() on respondent.CampaignId equals campaign.Id
        where campaign.Closed == null && (cooperation == null || campaign.CooperationId == cooperation)
        join place in db.Set<Cooperation>() on campaign.CooperationId equals place.Id
        orderby campaign.Deadline, campaign.Id
        select new WaitingQuestionnaire(
            place.Name, place.Slug, campaign.Number, campaign.Title, campaign.Deadline, respondent.StartedAt != null, respondent.FinishedAt != null))
        .Take(Most).ToListAsync(ct);
}
