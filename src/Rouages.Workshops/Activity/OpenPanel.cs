using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Storage;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;

namespace Rouages.Workshops.Activity;

/// <summary>A workshop under way, for somebody who leads it or takes part.</summary>
public sealed record OpenWorkshop(string Slug, string Title, string Code, bool Leads, bool IsPaused);

/// <summary>On the home page: the workshops that are open now, one step away.</summary>
internal sealed class OpenPanel(RouagesDb db, Leadership leadership) : IHomePanel
{
    private const int Most = 5;

    public int Order => Band.Waiting;

    public Func<RenderFragment?>? Ask(ClaimsPrincipal reader, QueryBatch batch)
    {
        if (reader.FindPersonId() is not { } person) return null;
        var leads = leadership.Of(person);
        var open = batch.Add((
            from w in db.Set<Workshop>().AsNoTracking()
            where (w.Status == WorkshopStatus.Open || w.Status == WorkshopStatus.Paused) && !w.IsRehearsal
            where leads.Contains(w.Id) || db.Set<Participant>()
                .Any(p => p.WorkshopId == w.Id && p.PersonId == person && p.RemovedAt == null)
            orderby w.OpenedAt descending, w.Id
            select new OpenWorkshop(w.Slug, w.Title, w.Code, leads.Contains(w.Id), w.Status == WorkshopStatus.Paused)).Take(Most));
        return () => open.Rows.Count == 0 ? null : tree =>
        {
            tree.OpenComponent<OpenList>(0);
            tree.AddComponentParameter(1, nameof(OpenList.Workshops), open.Rows);
            tree.CloseComponent();
        };
    }
}
