using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Answering;

/// <summary>An answer on its way to the table.</summary>
internal sealed record GivenAnswer(string Item, double? Value, long Sequence);

internal static class AnswerSaving
{
    /// <summary>
    /// Saves what one respondent gave, in one statement. It shares the campaign's row with other answers and excludes its closing:
    /// an answer is either in before the closing reads, or refused. The newest of each question stays, whatever the order of arrival.
    /// </summary>
    /// <returns>False when the campaign is closed (or gone): nothing was saved.</returns>
    public static async Task<bool> SaveAnswers(
        this RouagesDb db, Guid respondent, IEnumerable<GivenAnswer> given, bool finished, DateTimeOffset now, CancellationToken ct)
    {
        var answers = given.GroupBy(answer => answer.Item, (_, same) => same.MaxBy(answer => answer.Sequence)!).ToList();
        string[] items = [.. answers.Select(answer => answer.Item)];
        double?[] values = [.. answers.Select(answer => answer.Value)];
        long[] sequences = [.. answers.Select(answer => answer.Sequence)];
        now = now.ToUniversalTime();
        var open = await db.Database.SqlQuery<int>($"""
            WITH open AS (
                SELECT respondent.id FROM assessments.respondent JOIN assessments.campaign ON campaign.id = respondent.campaign_id
                WHERE respondent.id = {respondent} AND campaign.closed_at IS NULL FOR SHARE OF campaign),
            saved AS (
                INSERT INTO assessments.answer (respondent_id, item, value, sequence, at)
                SELECT open.id, given.item, given.value, given.sequence, {now}
                FROM open, unnest({items}, {values}, {sequences}) AS given (item, value, sequence)
                ON CONFLICT (respondent_id, item) DO UPDATE SET value = excluded.value, sequence = excluded.sequence, at = excluded.at
                WHERE excluded.sequence > answer.sequence),
            moved AS (
                UPDATE assessments.respondent SET started_at = coalesce(started_at, {now}),
                    finished_at = CASE WHEN {finished} THEN coalesce(finished_at, {now}) ELSE finished_at END
                FROM open WHERE respondent.id = open.id AND (started_at IS NULL OR ({finished} AND finished_at IS NULL)))
            SELECT count(*)::int AS "Value" FROM open
            """).ToListAsync(ct);
        return open.Single() == 1;
    }

    /// <summary>What a respondent has answered so far, and the highest counter their devices have used.</summary>
    public static async Task<AnswersSoFar> AnswersOf(this RouagesDb db, Guid respondent, CancellationToken ct)
    {
        var answers = await db.Set<Answer>().AsNoTracking().Where(answer => answer.RespondentId == respondent)
            .OrderBy(answer => answer.Item).Take(1000).ToListAsync(ct);
        return new(answers.ToDictionary(answer => answer.Item, answer => answer.Value),
            answers.Select(answer => answer.Sequence).DefaultIfEmpty().Max(),
            answers.Count == 0 ? null : answers.Max(answer => answer.At));
    }
}

/// <summary>By item: the value, or null for « je ne sais pas ».</summary>
internal sealed record AnswersSoFar(IReadOnlyDictionary<string, double?> Values, long Last, DateTimeOffset? SavedAt);
