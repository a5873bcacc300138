using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Contracts.Assessments;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.Sharing;

/// <summary>What a cooperation did at this stage and lets others read.</summary>
/// <param name="Title">The action.</param>
/// <param name="Story">What it tells of it.</param>
/// <param name="Cooperation">Its name; null when it prefers not to be named.</param>
/// <param name="At">When it agreed.</param>
public sealed record ExperienceLine(string Title, string Story, string? Cooperation, DateTimeOffset At)
{
    /// <summary>Who agreed for it; told to the collective alone.</summary>
    public string? By { get; init; }
}

/// <summary>On the sheet of a stage: the last experiences that cooperations share.</summary>
internal sealed class ExperiencePanel(RouagesDb db) : IStagePanel
{
    private const int Shown = 12;

    public int Order => Band.Deciding;

    public async Task<RenderFragment?> Show(string stage, CancellationToken ct)
    {
        var lines = await (from experience in db.Set<ActorExperience>().AsNoTracking()
                           join action in db.Set<PlanAction>() on experience.ActionId equals action.Id
                           // What holds today: a proof taken back or a stage changed since counts.
                           where action.Stage == stage && action.Removed == null && action.Status == ActionStatus.Done
                               && action.Attachments.Any()
                           join cooperation in db.Set<Cooperation>() on action.CooperationId equals cooperation.Id
                           orderby experience.Agreed.At descending, experience.ActionId
                           select new ExperienceLine(
                               action.Title, experience.Story, experience.IsAnonymous ? null : cooperation.Name, experience.Agreed.At))
            .Take(Shown).ToListAsync(ct);
        return lines.Count == 0 ? null : tree =>
        {
            tree.OpenComponent<ExperienceList>(0);
            tree.AddComponentParameter(1, nameof(ExperienceList.Lines), (IReadOnlyList<ExperienceLine>)lines);
            tree.CloseComponent();
        };
    }
}
