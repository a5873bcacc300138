using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Following;

internal static class AnswerReader
{
    /// <summary>
    /// Everything that was answered, one row per respondent with two arrays: tens of thousands of answers come as a few hundred rows.
    /// Questions travel as their place in the framework.
    /// </summary>
    private const string Query = """
        SELECT respondent.id, coalesce(respondent.organisation_id::text, respondent.organisation_label),
               array_agg(known.place::int), array_agg(answer.value)
        FROM assessments.respondent
        JOIN assessments.answer ON answer.respondent_id = respondent.id AND answer.value IS NOT NULL
        JOIN unnest($2::text[]) WITH ORDINALITY AS known (item, place) ON known.item = answer.item
        WHERE respondent.campaign_id = $1
        GROUP BY respondent.id
        """;

    public static async Task<IReadOnlyList<Voice>> VoicesOf(this RouagesDb db, Guid campaign, Framework framework, CancellationToken ct)
    {
        string[] items = [.. framework.Stages.Select(stage => stage.Id), .. framework.Indicators.Select(indicator => indicator.Id)];
        await db.Database.OpenConnectionAsync(ct);
        await using var command =
            new NpgsqlCommand(Query, (NpgsqlConnection)db.Database.GetDbConnection(),
                (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
            {
                Parameters = { new() { Value = campaign }, new() { Value = items } },
            };
        var voices = new List<Voice>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            voices.Add(new(
                rows.GetGuid(0).ToString(), await rows.IsDBNullAsync(1, ct) ? null : rows.GetString(1),
                Sheet(framework, rows.GetFieldValue<int[]>(2), rows.GetFieldValue<double[]>(3))));
        return voices;
    }

    /// <summary>How many said « je ne sais pas » of each stage, and nothing else that tells its level.</summary>
    public static async Task<Dictionary<string, int>> UnsureOf(
        this RouagesDb db, Guid campaign, Framework framework, IReadOnlyList<Voice> voices, CancellationToken ct)
    {
        string[] stages = [.. framework.Stages.Select(stage => stage.Id)];
        var said = await (
            from who in db.Set<Respondent>().AsNoTracking()
            where who.CampaignId == campaign
            join answer in db.Set<Answer>() on who.Id equals answer.RespondentId
            where answer.Value == null && stages.Contains(answer.Item)
            orderby who.Id, answer.Item
            select new { who.Id, answer.Item }).Take(Campaign.MostRespondents * stages.Length).ToListAsync(ct);
        var sheets = voices.ToDictionary(voice => voice.Id, voice => voice.Sheet);
        return said.Where(answer => !sheets.TryGetValue(answer.Id.ToString(), out var sheet)
                || double.IsNaN(sheet.Status(framework.Stage(answer.Item)!)))
            .CountBy(answer => answer.Item).ToDictionary();
    }

    private static AnswerSheet Sheet(Framework framework, int[] places, double[] values)
    {
        var sheet = new AnswerSheet(framework);
        for (var i = 0; i < places.Length; i++)
        {
            // Places are counted from 1: stages first, then indicators.
            var place = places[i] - 1;
            if (place < framework.Stages.Length) sheet[framework.Stages[place]] = (int)values[i];
            else sheet[framework.Indicators[place - framework.Stages.Length]] = values[i];
        }
        return sheet;
    }
}
