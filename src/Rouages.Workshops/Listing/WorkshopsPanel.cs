using Microsoft.AspNetCore.Components;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Workshops.Listing;

/// <summary>
/// On a cooperation's page: the workshops to come and those that were held. Members see all of them, everybody else the restitutions that
/// were made public.
/// </summary>
internal sealed class WorkshopsPanel(WorkshopLists lists) : ICooperationPanel
{
    private const int Shown = 3;

    public int Order => Band.Gathering;

    public Func<RenderFragment?> Ask(CooperationPlace place, QueryBatch batch)
    {
        if (!place.Allows(Right.SeeInside))
        {
            var published = batch.Add(lists.Published(place.Id).Take(Shown));
            return () => published.Rows.Count == 0 ? null : Panel(place, [], published.Rows, more: false);
        }

        var (coming, past) = (batch.Add(lists.Coming(place).Take(Shown + 1)), batch.Add(lists.Past(place).Take(Shown + 1)));
        return () => coming.Rows.Count + past.Rows.Count == 0 && place.IsClosed ? null
            : Panel(place, [.. coming.Rows.Take(Shown)], [.. past.Rows.Take(Shown)], coming.Rows.Count > Shown || past.Rows.Count > Shown);
    }

    private static RenderFragment Panel(
        CooperationPlace place, IReadOnlyList<WorkshopLine> coming, IReadOnlyList<WorkshopLine> past, bool more) => tree =>
    {
        tree.OpenComponent<WorkshopsPanelView>(0);
        tree.AddComponentParameter(1, nameof(WorkshopsPanelView.Place), place);
        tree.AddComponentParameter(2, nameof(WorkshopsPanelView.Coming), coming);
        tree.AddComponentParameter(3, nameof(WorkshopsPanelView.Past), past);
        tree.AddComponentParameter(4, nameof(WorkshopsPanelView.More), more);
        tree.CloseComponent();
    };
}
