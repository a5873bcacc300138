using Microsoft.AspNetCore.Components;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Listing;

/// <summary>
/// On a cooperation's page: the workshops to come and those that were held. Members see all of them, everybody else the restitutions that
/// were made public.
/// </summary>
internal sealed class WorkshopsPanel(RouagesDb db, Formats formats) : ICooperationPanel
{
    private const int Shown = 3;

    public int Order => Band.Gathering;

    public Func<RenderFragment?> Ask(CooperationPlace place, QueryBatch batch)
    {
        var inside = place.Allows(Right.SeeInside);
        var (animates, takesPart) = Leadership.In(place);
        var held = batch.Add(WorkshopLists.OnPage(
            db, place.Id, place.Seat?.PersonId ?? Guid.Empty, inside, animates, takesPart, formats.Private, inside ? Shown + 1 : Shown));
        return () =>
        {
            var coming = held.Rows.Where(line => line.Status != WorkshopStatus.Closed).ToList();
            var past = held.Rows.Where(line => line.Status == WorkshopStatus.Closed).ToList();
            return held.Rows.Count == 0 && (!inside || place.IsClosed) ? null
                : Panel(place, [.. coming.Take(Shown)], [.. past.Take(Shown)], coming.Count > Shown || past.Count > Shown);
        };
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
