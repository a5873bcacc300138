using Microsoft.AspNetCore.Components;
using Rouages.Assessments.Domain;
using Rouages.Contracts.Assessments;
using Rouages.Contracts.Steering;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>
/// Gathers what the gears page shows: the diagnosis, what changed since the one before, what to do, what is already planned.
/// </summary>
internal sealed class GearsReading(Words T, Diagnoses diagnoses, IEnumerable<IPlan> plans, Involvements involvements,
    IEnumerable<IGearsPanel> panels, IEnumerable<IGathering> gatherings)
{
    /// <summary>The last closed campaign up to this number that the person may see; null when there is none.</summary>
    public async Task<GearsView?> Read(CooperationPlace place, int upTo, CancellationToken ct)
    {
        var inside = place.Allows(Right.SeeGroupResult);
        var recent = await diagnoses.Recent(place.Id, upTo, publicOnly: !inside, ct);
        if (recent.Count == 0) return null;
        var diagnosis = recent[0];
        var comparison = recent.Count > 1 ? Comparison.Of(recent[1], diagnosis) : null;
        var campaigns = await diagnoses.Lines(place.Id, publicOnly: !inside, ct);
        var plan = place.Allows(Right.EditPlan) ? plans.FirstOrDefault() : null;
        IReadOnlyList<PlannedAction> planned = plan is null ? [] : await plan.Of(place.Id, ct);
        return new(
            place, diagnosis, Headline.Of(T, diagnosis), RecommendationPhrases.For(T, diagnosis, comparison), campaigns, comparison, plan,
            planned.Select(action => action.Origin).OfType<Origin>().ToHashSet())
        {
            Involvement = inside ? await involvements.Of(place.Id, ct) : null, Panels = inside ? await Panels(place, ct) : [],
            // A room talks about the last closed diagnosis, and about what is still open in it.
            Gather = diagnosis.Stages.Any(stage => stage is { IsDebate: true, IsLookedAt: false })
                && campaigns.FirstOrDefault(line => line.ClosedAt is not null)?.Number == diagnosis.Campaign.Number
                ? gatherings.FirstOrDefault()?.Form(place) : null,
        };
    }

    private async Task<IReadOnlyList<RenderFragment>> Panels(CooperationPlace place, CancellationToken ct)
    {
        List<RenderFragment> shown = [];
        foreach (var panel in panels.OrderBy(panel => panel.Order))
            if (await panel.Show(place, ct) is { } one) shown.Add(one);
        return shown;
    }

    /// <summary>What is shown before the first diagnosis is closed.</summary>
    public async Task<FirstGearsView> First(CooperationPlace place, CancellationToken ct) =>
        new(place, await diagnoses.Lines(place.Id, publicOnly: false, ct) is [var running, ..] ? running : null);
}
