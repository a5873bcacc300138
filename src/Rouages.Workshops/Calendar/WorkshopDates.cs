using System.Linq.Expressions;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Calendar;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;

namespace Rouages.Workshops.Calendar;

/// <summary>The workshops of the open cooperations where a person sits, and those that stand alone and that they lead.</summary>
internal sealed class WorkshopDates(RouagesDb db, CooperationFinder cooperations, Leadership leadership, Words T) : ICalendarItems
{
    public async Task<IReadOnlyList<CalendarItem>> For(ClaimsPrincipal reader, DateOnly since, Guid? under, CancellationToken ct)
    {
        if (reader.FindPersonId() is not { } person) return [];
        var (own, leads) = (cooperations.WhereHeld(person, Right.SeeInside, closedToo: under is not null), leadership.Of(person));
        // A day more on each side: the hours of Paris are not those of the database.
        var start = new DateTimeOffset(since.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero);
        return await Items(workshop => (workshop.StartsAt ?? workshop.OpenedAt) >= start
            && (under == null || workshop.CooperationId == under)
            && (workshop.CooperationId == null ? leads.Contains(workshop.Id) : own.Contains(workshop.CooperationId.Value)), ct,
            leadership.Known(person));
    }

    /// <summary>Those whose restitution everybody may read, the last ones.</summary>
    public Task<IReadOnlyList<CalendarItem>> Public(CancellationToken ct) =>
        Items(workshop => workshop.PublishedAt != null && (workshop.StartsAt ?? workshop.OpenedAt) != null, ct);

    /// <summary>One of them; null when it has no date.</summary>
    public async Task<CalendarItem?> Of(Guid id, CancellationToken ct) =>
        await Items(workshop => workshop.Id == id && (workshop.StartsAt ?? workshop.OpenedAt) != null, ct) is [var item] ? item : null;

    private async Task<IReadOnlyList<CalendarItem>> Items(
        Expression<Func<Workshop, bool>> which, CancellationToken ct, Expression<Func<Workshop, bool>>? known = null)
    {
        var wanted = db.Set<Workshop>().AsNoTracking().Where(which);
        if (known is not null) wanted = wanted.Where(known);
        var named = known is null ? db.Set<Cooperation>().Public() : db.Set<Cooperation>();
        var rows = await (from workshop in wanted
                          where !workshop.IsRehearsal
                          let cooperation = named.Where(one => one.Id == workshop.CooperationId).Select(one => one.Name).FirstOrDefault()
                          orderby workshop.StartsAt ?? workshop.OpenedAt descending, workshop.Id
                          select new { Workshop = workshop, Cooperation = cooperation }).Take(CalendarFeed.MostItems).ToListAsync(ct);
        return [.. rows.Select(row => Item(row.Workshop, row.Cooperation))];
    }

    private CalendarItem Item(Workshop workshop, string? cooperation) => new()
    {
        Uid = $"workshop-{workshop.Id:N}", Title = T["Atelier : {0}", workshop.Title], StartsAt = workshop.StartsAt ?? workshop.OpenedAt,
        Lasts = TimeSpan.FromMinutes(Math.Clamp(workshop.Steps.Minutes(), 30, 720)),
        Details = cooperation is null ? null : T["Coopération « {0} »", cooperation],
        Under = workshop.CooperationId,
        Path = workshop.PublishedAt is null ? $"/ateliers/{workshop.Slug}" : $"/ateliers/{workshop.Slug}/restitution",
        ChangedAt = workshop.PublishedAt ?? workshop.ClosedAt ?? workshop.OpenedAt ?? workshop.Created.At,
    };
}
