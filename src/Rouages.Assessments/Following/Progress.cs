using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Reminding;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Storage;

namespace Rouages.Assessments.Following;

/// <summary>Progress without contents: the query counts stages, and no value leaves the table.</summary>
internal static class Progress
{
    public static async Task<IReadOnlyList<RespondentLine>> ProgressOf(
        this RouagesDb db, Campaign campaign, Framework framework, DateTimeOffset now, CancellationToken ct)
    {
        var counts = await db.CountsOf(campaign.Id, framework, ct);
        var respondents = await (
            from respondent in db.Set<Respondent>().AsNoTracking()
            where respondent.CampaignId == campaign.Id
            let organisation = db.Set<Organisation>().Where(o => o.Id == respondent.OrganisationId).Select(o => o.Name)
                .FirstOrDefault() ?? respondent.OrganisationLabel
            orderby organisation, respondent.Name, respondent.Id
            select new { Respondent = respondent, Organisation = organisation }).Take(Campaign.MostRespondents).ToListAsync(ct);
        var letters = await db.MailStatesOf(Invitations.Kind, [.. respondents.Select(line => line.Respondent.Id)], ct);
        return [.. respondents.Select(
            line => Line(line.Respondent, line.Organisation, counts.GetValueOrDefault(line.Respondent.Id),
                letters.StateOf(line.Respondent.Id), now))];
    }

    /// <summary>Stages answered by each respondent who answered at all.</summary>
    public static async Task<Dictionary<Guid, int>> CountsOf(this RouagesDb db, Guid campaign, Framework framework, CancellationToken ct)
    {
        string[] items =
            [.. framework.Stages.Select(stage => stage.Id),
                .. framework.Stages.SelectMany(stage => stage.Indicators.Select(indicator => indicator.Id))];
        int[] stages =
            [.. framework.Stages.Select(stage => stage.Index),
                .. framework.Stages.SelectMany(stage => stage.Indicators.Select(_ => stage.Index))];
        var counts = await db.Database.SqlQuery<StageCount>($"""
            SELECT answer.respondent_id AS respondent, count(DISTINCT known.stage)::int AS stages
            FROM assessments.answer
            JOIN assessments.respondent ON respondent.id = answer.respondent_id
            JOIN unnest({items}, {stages}) AS known (item, stage) ON known.item = answer.item
            WHERE respondent.campaign_id = {campaign}
            GROUP BY answer.respondent_id
            """).ToListAsync(ct);
        return counts.ToDictionary(count => count.Respondent, count => count.Stages);
    }

    private static RespondentLine Line(Respondent respondent, string? organisation, int answered, MailState? letter, DateTimeOffset now)
    {
        var hasAddress = respondent.PersonId is not null || respondent.Email is not null;
        return new(
            respondent.Id, respondent.Name, organisation, hasAddress, answered, respondent.FinishedAt is not null, respondent.RemindedAt,
            hasAddress && respondent.MayBeReminded(now), hasAddress ? respondent.RemindableFrom : null, letter)
        {
            MayHaveNewLink = respondent is { PersonId: null, StartedAt: null },
            FailedAddress = letter.IsLost() && respondent is { PersonId: null, StartedAt: null } ? respondent.Email : null,
        };
    }
}

internal sealed record StageCount(Guid Respondent, int Stages);
