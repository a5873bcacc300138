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
