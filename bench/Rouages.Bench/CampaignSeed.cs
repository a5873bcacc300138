using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;

namespace Rouages.Bench;

/// <summary>Campaigns filled by the database itself: people of a hundred organisations, who answered everything.</summary>
internal sealed class CampaignSeed(PrivateDatabase database, Framework framework, int respondents, int questions)
{
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    public async Task<Guid> Campaign(int number)
    {
        await using var db = database.Context();
        var cooperation = new Cooperation { Id = Id(), Slug = $"bench-{number}", Name = "Bench", Type = "ptce", CreatedAt = _now };
        db.Add(cooperation);
        var campaign = new Campaign
        {
            Id = Id(), CooperationId = cooperation.Id, Number = number, Title = "Bench", Framework = framework.Slug,
            FrameworkVersion = framework.Version,
            Opened = new Act(Guid.Empty, null, _now), Deadline = DateOnly.FromDateTime(_now.UtcDateTime),
        };
        db.Add(campaign);
        await db.SaveChangesAsync();
        var (items, largest) = Items();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO assessments.respondent (id, campaign_id, name, organisation_label, depth)
            SELECT gen_random_uuid(), {campaign.Id}, 'Person ' || n, 'Organisation ' || n % 100, 1 FROM generate_series(1, {respondents}) AS n
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO assessments.answer (respondent_id, item, value, sequence, at)
            SELECT respondent.id, question.item, floor(random() * (question.largest + 1)), 1, {_now}
            FROM assessments.respondent CROSS JOIN unnest({items}, {largest}) AS question (item, largest) WHERE respondent.campaign_id = {campaign.Id}
            """);
        await db.Database.ExecuteSqlRawAsync("ANALYZE assessments.answer, assessments.respondent");
        return campaign.Id;
    }

    private (string[] Items, int[] Largest) Items()
    {
        var all = framework.Stages.Select(stage => (stage.Id, Largest: 3))
            .Concat(framework.Indicators.Select(indicator =>
                (indicator.Id, Largest: indicator.Kind switch { IndicatorKind.YesNo => 1, IndicatorKind.Scale => 3, _ => 100 })))
            .Take(questions).ToList();
        return ([.. all.Select(item => item.Id)], [.. all.Select(item => item.Largest)]);
    }

    private Guid Id() => Guid.CreateVersion7(_now);
}
