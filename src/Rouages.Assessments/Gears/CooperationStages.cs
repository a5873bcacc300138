using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Contracts.Assessments;
using Rouages.Storage;

namespace Rouages.Assessments.Gears;

/// <summary>
/// The stages that an action of a cooperation may serve: those of the newest version of each framework it was diagnosed with.
/// </summary>
internal sealed class CooperationStages(RouagesDb db, Frameworks frameworks) : IStages
{
    private const int MostFrameworks = 20;

    public async Task<IReadOnlyList<StageChoice>> Of(Guid cooperation, CancellationToken ct)
    {
        var used = await db.Set<Campaign>().AsNoTracking().Where(campaign => campaign.CooperationId == cooperation)
            .GroupBy(campaign => campaign.Framework).OrderByDescending(campaigns => campaigns.Max(campaign => campaign.Number))
            .Select(campaigns => campaigns.Key).Take(MostFrameworks).ToListAsync(ct);
        return [.. used.Select(frameworks.Newest).OfType<Framework>().DefaultIfEmpty(frameworks.Default)
            .SelectMany(framework => framework.Stages.Select(stage => Choice(framework, stage)))];
    }

    private static StageChoice Choice(Framework framework, Stage stage) =>
        new(stage.Id, framework.Say(stage), stage.Wheel.Id, framework.Say(stage.Wheel));
}
