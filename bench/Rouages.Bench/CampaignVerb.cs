using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Following;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;
using Rouages.Cooperations.Domain;

namespace Rouages.Bench;

/// <summary>
/// Closes a campaign of 500 respondents × 100 answers, database included, several times on fresh rows; beside it the bare reading of
/// the same 50,000 rows.
/// </summary>
internal sealed class CampaignVerb : IVerb
{
    private const int Respondents = 500, Questions = 100, WarmUps = 2, Rounds = 9;
    private const double Bar = 300;

    private readonly Framework _framework = Frameworks.LoadVersions(ContentRoot.Find(null), "rouages-de-la-cooperation")[0];

    public string Name => "campaign";

    public async Task<(object Figures, bool Passed)> Run()
    {
        await using var database = await PrivateDatabase.Open();
        var seed = new CampaignSeed(database, _framework, Respondents, Questions);
        var (closings, bare) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var campaign = await seed.Campaign(round + 1);
            var read = await Time(() => BareRead(database, campaign));
            var close = await Time(() => Close(database, campaign));
            if (round < WarmUps) continue;
            bare.Add(read);
            closings.Add(close);
        }
        var (p50, p95) = (At(closings, .5), At(closings, .95));
        return (
            new
            {
                name = Name, ms = new { p50, p95 }, bar = Bar, respondents = Respondents, answers = Respondents * Questions,
                bareMs = new { p50 = At(bare, .5), p95 = At(bare, .95) }, timesBare = Math.Round(p50 / At(bare, .5), 2),
            },
            p95 <= Bar);
    }

    private async Task Close(PrivateDatabase database, Guid campaign)
    {
        await using var db = database.Context();
        if (await db.CloseCampaign(campaign, _framework, new Act(Guid.Empty, null, TimeProvider.System.GetUtcNow()),
            default) is { } refusal)
            throw new InvalidOperationException(refusal.Message);
    }

    private static async Task BareRead(PrivateDatabase database, Guid campaign)
    {
        await using var db = database.Context();
        await db.Database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            "SELECT a.respondent_id, a.item, a.value FROM assessments.answer a JOIN assessments.respondent r ON r.id = a.respondent_id WHERE r.campaign_id = $1",
            (NpgsqlConnection)db.Database.GetDbConnection())
        { Parameters = { new() { Value = campaign } } };
        await using var rows = await command.ExecuteReaderAsync();
        var read = 0;
        while (await rows.ReadAsync())
            read += rows.GetGuid(0) != Guid.Empty && rows.GetString(1).Length > 0 && rows.GetDouble(2) >= 0 ? 1 : 0;
        if (read != Respondents * Questions) throw new InvalidOperationException($"{read} rows instead of {Respondents * Questions}.");
    }

    private static async Task<double> Time(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double At(List<double> times, double share) =>
        Math.Round(times.Order().ElementAt(Math.Min(times.Count - 1, (int)Math.Ceiling(share * times.Count) - 1)), 1);
}
