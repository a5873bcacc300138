using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Measuring;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Following;

internal static class Closing
{
    /// <summary>
    /// Closes a campaign in one transaction: its row is locked against answers on their way (they finish first, or are refused), all
    /// answers are read at once, and what they say of each stage is frozen.
    /// </summary>
    public static async Task<Refusal?> CloseCampaign(
        this RouagesDb db, Guid id, Framework framework, Act act, CancellationToken ct, Func<Task>? tell = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.CloseLocked(id, framework, act, ct) is { } refusal) return refusal;
        if (tell is not null)
        {
            await tell();
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return null;
    }

    /// <summary>The same inside a transaction that is already open. What the context held before is let go.</summary>
    public static async Task<Refusal?> CloseLocked(this RouagesDb db, Guid id, Framework framework, Act act, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT FROM assessments.campaign WHERE id = {id} FOR UPDATE", ct);
        db.ChangeTracker.Clear();
        var campaign = await db.Set<Campaign>().SingleAsync(campaign => campaign.Id == id, ct);
        if (campaign.Close(act) is { } refusal) return refusal;
        db.Add(DiagnosisActivityText.ClosedBy(campaign, act));
        var voices = await db.VoicesOf(id, framework, ct);
        var unsure = await db.UnsureOf(id, framework, voices, ct);
        // What people judge is documented by what is measured beside it, when they were not asked for figures.
        var measures = campaign.JudgementsOnly ? await db.MeasuresOf(campaign.CooperationId, framework, ct) : null;
        db.AddRange(Scoring.Of(framework, voices).Spreads.Select(spread =>
            Result(id, spread, voices, unsure, measures?.Documents(spread.Stage) ?? spread.IsDocumented)));
        await db.SaveChangesAsync(ct);
        return null;
    }

    private static StageResult Result(
        Guid campaign, Spread spread, IReadOnlyList<Voice> voices, Dictionary<string, int> unsure, bool documented)
    {
        var said = spread.Respondents > 0;
        return new()
        {
            CampaignId = campaign, Stage = spread.Stage.Id, Voices = spread.Respondents, Documented = documented,
            Mean = said ? spread.Mean : null, Lowest = said ? spread.Lowest : null, Highest = said ? spread.Highest : null,
            Sigma = said ? spread.Sigma : null, Completeness = said ? spread.Completeness : null,
            Distribution = Nearest(spread.Stage, voices), Unsure = unsure.GetValueOrDefault(spread.Stage.Id),
        };
    }

    private static int[] Nearest(Stage stage, IReadOnlyList<Voice> voices)
    {
        var nearest = new int[Indicator.HighestScore + 1];
        foreach (var voice in voices)
            if (voice.Sheet.Status(stage) is var status && !double.IsNaN(status))
                nearest[(int)Math.Round(status, MidpointRounding.AwayFromZero)]++;
        return nearest;
    }
}
