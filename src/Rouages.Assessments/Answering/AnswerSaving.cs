using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Answering;

/// <summary>An answer on its way to the table.</summary>
/// <param name="Item">The question.</param>
/// <param name="Value">Level or measure; null for « je ne sais pas ».</param>
/// <param name="Text">What was written, for the line of a stage.</param>
/// <param name="Sequence">The counter of the page.</param>
/// <param name="Writer">Which page; null for a form without script.</param>
/// <param name="At">When it was given.</param>
internal sealed record GivenAnswer(string Item, double? Value, string? Text, long Sequence, Guid? Writer, DateTimeOffset At);

internal static class AnswerSaving
{
    /// <summary>
    /// Saves what one respondent gave, in one statement. It shares the campaign's row with other answers and excludes its closing:
    /// an answer is either in before the closing reads, or refused. Of one page the highest counter of each question stays, whatever the
    /// order of arrival; between two tabs or two devices, which count apart, the answer that was given last.
    /// </summary>
    /// <returns>False when the campaign is closed (or gone): nothing was saved.</returns>
    public static async Task<bool> SaveAnswers(
        this RouagesDb db, Guid respondent, IEnumerable<GivenAnswer> given, bool finished, DateTimeOffset now, CancellationToken ct)
    {
        var answers = given.GroupBy(answer => answer.Item, (_, same) => same.OrderBy(answer => answer.Sequence).Last()).ToList();
        string[] items = [.. answers.Select(answer => answer.Item)];
        double?[] values = [.. answers.Select(answer => answer.Value)];
        string?[] texts = [.. answers.Select(answer => answer.Text)];
        long[] sequences = [.. answers.Select(answer => answer.Sequence)];
        Guid?[] writers = [.. answers.Select(answer => answer.Writer)];
        DateTimeOffset[] times = [.. answers.Select(answer => answer.At.ToUniversalTime())];
        now = now.ToUniversalTime();
        var open = await db.Database.SqlQuery<int>($"""
            WITH open AS (
                SELECT respondent.id FROM assessments.respondent JOIN assessments.campaign ON campaign.id = respondent.campaign_id
                WHERE respondent.id = {respondent} AND campaign.closed_at IS NULL FOR SHARE OF campaign),
            saved AS (
                INSERT INTO assessments.answer (respondent_id, item, value, text, sequence, writer, at)
                SELECT open.id, given.item, given.value, given.text, given.sequence, given.writer, given.at
                FROM open, unnest({items}, {values}, {texts}, {sequences}, {writers}, {times})
                    AS given (item, value, text, sequence, writer, at)
                ON CONFLICT (respondent_id, item) DO UPDATE SET value = excluded.value, text = excluded.text,
                    sequence = excluded.sequence, writer = excluded.writer, at = excluded.at
                WHERE CASE WHEN excluded.writer = answer.writer THEN excluded.sequence > answer.sequence
                    ELSE excluded.at >= answer.at END),
            moved AS (
                UPDATE assessments.respondent SET started_at = coalesce(started_at, {now}),
                    finished_at = CASE WHEN {finished} THEN coalesce(finished_at, {now}) ELSE finished_at END
                FROM open WHERE respondent.id = open.id AND (started_at IS NULL OR ({finished} AND finished_at IS NULL)))
            SELECT count(*)::int AS "Value" FROM open
            """).ToListAsync(ct);
        return open.Single() == 1;
    }

    /// <summary>What a respondent has answered so far, from whichever device.</summary>
    public static async Task<AnswersSoFar> AnswersOf(this RouagesDb db, Guid respondent, CancellationToken ct)
    {
        var answers = await db.Set<Answer>().AsNoTracking().Where(answer => answer.RespondentId == respondent)
            .OrderBy(answer => answer.Item).Take(1000).ToListAsync(ct);
        return new(
            answers.Where(answer => !WhyLine.IsItem(answer.Item)).ToDictionary(answer => answer.Item, answer => answer.Value),
            answers.Where(answer => WhyLine.IsItem(answer.Item) && answer.Text is not null)
                .ToDictionary(answer => answer.Item, answer => answer.Text!),
            answers.Select(answer => answer.Sequence).DefaultIfEmpty().Max(),
            answers.Count == 0 ? null : answers.Max(answer => answer.At));
    }
}

/// <summary>What one respondent has said.</summary>
/// <param name="Values">By item: the value, or null for « je ne sais pas ».</param>
/// <param name="Reasons">By item: the line of a stage.</param>
/// <param name="Last">The highest counter that a page has used.</param>
/// <param name="SavedAt">When the last of it was given.</param>
internal sealed record AnswersSoFar(
    IReadOnlyDictionary<string, double?> Values, IReadOnlyDictionary<string, string> Reasons, long Last, DateTimeOffset? SavedAt)
{
    /// <summary>As a form shows it; null where nothing was said.</summary>
    public string? Shown(string item) => Questionnaire.Shown(Values, Reasons, item);

    /// <summary>Whether this is what stands now: false when something given later was kept instead.</summary>
    public bool Holds(GivenAnswer given) => given.Text is not null || WhyLine.IsItem(given.Item)
        ? Reasons.GetValueOrDefault(given.Item) == given.Text
        : Values.TryGetValue(given.Item, out var value) && value.Equals(given.Value);
}
