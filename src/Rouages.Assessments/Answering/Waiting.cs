using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Answering;

/// <summary>A questionnaire that waits for a person with an account.</summary>
public sealed record WaitingQuestionnaire(
    string Cooperation, string Slug, int Number, string Title, DateOnly Deadline, bool Started, bool Finished)
{
    public string Address => AnswerPlace.AddressOf(Slug, Number);
}

/// <summary>A questionnaire that is open, as one person finds it.</summary>
internal sealed record OpenQuestionnaire(WaitingQuestionnaire Questionnaire, bool IsAsked);

internal static class Waiting
{
    private const int Most = 20;

    /// <summary>Open questionnaires of a person, the most pressing first.</summary>
    public static IQueryable<WaitingQuestionnaire> WaitingFor(this RouagesDb db, Guid person) => (
        from respondent in db.Set<Respondent>().AsNoTracking()
        where respondent.PersonId == person
        join campaign in db.Set<Campaign>() on respondent.CampaignId equals campaign.Id
        where campaign.Closed == null
        join place in db.Set<Cooperation>() on campaign.CooperationId equals place.Id
        where place.ClosedAt == null
        orderby campaign.Deadline, campaign.Id
        select new WaitingQuestionnaire(
            place.Name, place.Slug, campaign.Number, campaign.Title, campaign.Deadline, respondent.StartedAt != null,
                respondent.FinishedAt != null))
        .Take(Most);

    /// <summary>
    /// The questionnaire that is open in a cooperation, of which there is at most one, and whether this person is asked to answer it.
    /// </summary>
    public static readonly Func<RouagesDb, Guid, Guid, IAsyncEnumerable<OpenQuestionnaire>> OpenFor = EF.CompileAsyncQuery(
        (RouagesDb db, Guid person, Guid cooperation) => (
        from campaign in db.Set<Campaign>().AsNoTracking()
        where campaign.CooperationId == cooperation && campaign.Closed == null
        orderby campaign.Number
        join place in db.Set<Cooperation>() on campaign.CooperationId equals place.Id
        where place.ClosedAt == null
        join respondent in db.Set<Respondent>()
            .Where(respondent => respondent.PersonId == person) on campaign.Id equals respondent.CampaignId into asked
        from respondent in asked.DefaultIfEmpty()
        select new OpenQuestionnaire(
            new WaitingQuestionnaire(
                place.Name, place.Slug, campaign.Number, campaign.Title, campaign.Deadline, respondent!.StartedAt != null,
                    respondent.FinishedAt != null),
            respondent != null)).Take(1));
}
