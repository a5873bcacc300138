using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Organisations;
using Rouages.Storage;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Visiting;

/// <summary>A published restitution of a workshop in which an organisation told its story.</summary>
/// <param name="Slug">Address of the workshop.</param>
/// <param name="Title">Its title.</param>
/// <param name="HeldAt">When it was held.</param>
/// <param name="Choice">What the organisation said of it.</param>
/// <param name="IsOurs">The workshop is one of its own cooperations: shown unless the organisation leaves it aside.</param>
public sealed record ToldStory(string Slug, string Title, DateTimeOffset? HeldAt, OutsideViewChoice Choice, bool IsOurs)
{
    /// <summary>Everybody reads it on the page.</summary>
    public bool IsShown => Choice == OutsideViewChoice.Kept || (IsOurs && Choice == OutsideViewChoice.Waiting);
}

/// <summary>
/// On the page of an organisation: the workshops where it told its story, once their restitution is public. Those of its own cooperations
/// are shown; of others, only what it accepted: nobody speaks on its page without it. Who manages the organisation is asked there.
/// </summary>
internal sealed class StoryPanel(RouagesDb db) : IOrganisationPanel
{
    private const int Most = 50;

    public int Order => Band.Gathering;

    public async Task<RenderFragment?> Show(OrganisationPlace organisation, CancellationToken ct)
    {
        var stories = await Stories(organisation.Id, ct);
        if (!organisation.Manages) stories = [.. stories.Where(story => story.IsShown)];
        return stories.Count == 0 ? null : tree =>
        {
            tree.OpenComponent<StoryPanelView>(0);
            tree.AddComponentParameter(1, nameof(StoryPanelView.Stories), stories);
            tree.AddComponentParameter(2, nameof(StoryPanelView.Organisation), organisation);
            tree.CloseComponent();
        };
    }

    // An organisation that stands in several columns of one workshop told one story. What was left aside gives way to the others.
    private async Task<List<ToldStory>> Stories(Guid organisation, CancellationToken ct) =>
        await (from workshop in db.Set<Workshop>().AsNoTracking()
               where workshop.PublishedAt != null && workshop.Status == WorkshopStatus.Closed
               let choice = db.Set<WorkshopSubject>().Where(subject => subject.WorkshopId == workshop.Id
                       && subject.About == organisation && subject.Source == ChoiceSource.Organisations)
                   .Max(subject => (OutsideViewChoice?)subject.Choice)
               where choice != null
               orderby choice == OutsideViewChoice.LeftAside, workshop.OpenedAt descending, workshop.Id
               select new ToldStory(workshop.Slug, workshop.Title, workshop.OpenedAt, choice.Value,
                   db.Set<Membership>().Any(member => member.CooperationId == workshop.CooperationId
                       && member.OrganisationId == organisation && member.LeftAt == null
                       && member.Engagement != Engagement.Curious))).Take(Most).ToListAsync(ct);
}
