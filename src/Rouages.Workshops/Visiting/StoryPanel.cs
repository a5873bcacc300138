using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Visiting;

/// <summary>A published restitution of a workshop in which an organisation told its story.</summary>
public sealed record ToldStory(string Slug, string Title, DateTimeOffset? HeldAt);

/// <summary>
/// On the page of an organisation: the workshops of its own cooperations where it told its story, once their restitution is public. What
/// others wrote of it elsewhere stays with them: nobody speaks on its page without it.
/// </summary>
internal sealed class StoryPanel(RouagesDb db) : IOrganisationPanel
{
    private const int Most = 50;

    public int Order => Band.Gathering;

    public async Task<RenderFragment?> Show(Guid organisation, CancellationToken ct)
    {
        var told = await (from subject in db.Set<WorkshopSubject>().AsNoTracking()
                          where subject.About == organisation && subject.Source == ChoiceSource.Organisations
                          join workshop in db.Set<Workshop>() on subject.WorkshopId equals workshop.Id
                          where workshop.PublishedAt != null && workshop.Status == WorkshopStatus.Closed
                          where db.Set<Membership>()
                              .Any(member => member.CooperationId == workshop.CooperationId && member.OrganisationId == organisation)
                          orderby workshop.OpenedAt descending, workshop.Id
                          select new ToldStory(workshop.Slug, workshop.Title, workshop.OpenedAt)).Take(Most).ToListAsync(ct);
        return told.Count == 0 ? null : tree =>
        {
            tree.OpenComponent<StoryPanelView>(0);
            tree.AddComponentParameter(1, nameof(StoryPanelView.Told), told);
            tree.CloseComponent();
        };
    }
}
