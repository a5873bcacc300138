using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Listing;

/// <summary>
/// On a cooperation's page: the workshops to come and those that were held. Members see all of them, everybody else the restitutions that
/// were made public.
/// </summary>
internal sealed class WorkshopsPanel(RouagesDb db) : ICooperationPanel
{
    private const int Shown = 3;

    // Those to come, then those that are over, so many of each; without a seat only what was made public.
    private static readonly Func<RouagesDb, Guid, Guid, bool, bool, bool, int, IAsyncEnumerable<WorkshopLine>> Held =
        EF.CompileAsyncQuery((RouagesDb db, Guid cooperation, Guid person, bool inside, bool animates, bool takesPart, int most) =>
            from w in db.Set<Workshop>().Where(w =>
                    w.CooperationId == cooperation && !w.IsRehearsal && w.Status != WorkshopStatus.Closed && inside)
                .OrderByDescending(w => w.Created.At).ThenBy(w => w.Id).Take(most)
                .Concat(db.Set<Workshop>().Where(w => w.CooperationId == cooperation && !w.IsRehearsal
                        && w.Status == WorkshopStatus.Closed && (inside || w.PublishedAt != null))
                    .OrderByDescending(w => w.Created.At).ThenBy(w => w.Id).Take(most))
                .AsNoTracking()
            orderby w.Status == WorkshopStatus.Closed, w.Created.At descending, w.Id
            select new WorkshopLine(
                w.Slug, w.Title, null, w.Status, w.Code, w.ClosedAt ?? w.OpenedAt ?? w.Created.At,
                db.Set<Participant>().Count(p => p.WorkshopId == w.Id),
                animates || (takesPart
                    && db.Set<Facilitator>().Any(f => f.WorkshopId == w.Id && f.PersonId == person && f.RemovedAt == null)),
                w.IsDemo, w.IsRehearsal));

    public int Order => Band.Gathering;

    public Func<RenderFragment?> Ask(CooperationPlace place, QueryBatch batch)
    {
        // A page of one cooperation: its own seats say who animates and who takes part, as Leadership says it across all of them.
        var inside = place.Allows(Right.SeeInside);
        var held = batch.Add(Held(db, place.Id, place.Seat?.PersonId ?? Guid.Empty, inside, AnySeat(place, Right.OpenCampaign),
            AnySeat(place, Right.EditPlan), inside ? Shown + 1 : Shown));
        return () =>
        {
            var coming = held.Rows.Where(line => line.Status != WorkshopStatus.Closed).ToList();
            var past = held.Rows.Where(line => line.Status == WorkshopStatus.Closed).ToList();
            return held.Rows.Count == 0 && (!inside || place.IsClosed) ? null
                : Panel(place, [.. coming.Take(Shown)], [.. past.Take(Shown)], coming.Count > Shown || past.Count > Shown);
        };
    }

    private static bool AnySeat(CooperationPlace place, Right right) =>
        place.Seats.Any(seat => seat.Role.Allows(right, seat.Engagement));

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
