using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Calendar;

namespace Rouages.Steering.Calendar;

/// <summary>The next meetings that minutes announce, in the open cooperations where a person sits.</summary>
internal sealed class NextMeetings(RouagesDb db, CooperationFinder cooperations, Words T) : ICalendarItems
{
    public async Task<IReadOnlyList<CalendarItem>> For(ClaimsPrincipal reader, DateOnly since, Guid? under, CancellationToken ct)
    {
        if (reader.FindPersonId() is not { } person) return [];
        var own = cooperations.WhereHeld(person, Right.SeePlan, closedToo: under is not null);
        var rows = await (from minutes in db.Set<Minutes>().AsNoTracking()
                          where under == null || minutes.CooperationId == under
                          where own.Contains(minutes.CooperationId) && minutes.Removed == null && minutes.NextOn >= since
                          join cooperation in db.Set<Cooperation>() on minutes.CooperationId equals cooperation.Id
                          orderby minutes.NextOn, minutes.Id
                          select new
                          {
                              minutes.Id, minutes.Title, minutes.HeldOn, minutes.NextOn, minutes.NextAt,
                              minutes.NextNote, minutes.NextChangedAt, minutes.Written.At,
                              minutes.CooperationId,
                              cooperation.Name, cooperation.Slug,
                          }).Take(CalendarFeed.MostItems).ToListAsync(ct);
        // Two minutes may announce the same meeting: the last word on it stands, with its hour when one of them gives it.
        var meetings =
            from day in rows.GroupBy(row => (row.CooperationId, row.NextOn))
            let hour = day.FirstOrDefault(row => row.NextAt is not null)?.NextAt
            from same in day.GroupBy(row => row.NextAt ?? hour)
            select same.OrderByDescending(row => row.NextAt is not null).ThenByDescending(row => row.HeldOn).First();
        return [.. meetings.Select(row => new CalendarItem
        {
            Uid = $"meeting-{row.Id:N}",
            Title = T["Rencontre, après « {0} »", row.Title],
            Day = row.NextAt is null ? row.NextOn : null,
            StartsAt = row.NextAt is { } hour ? Paris.At(row.NextOn!.Value, hour) : null,
            ChangedAt = row.NextChangedAt ?? row.At, Under = row.CooperationId,
            Details = string.Join(" · ", new[] { row.NextNote, T["Coopération « {0} »", row.Name] }.OfType<string>()),
            Path = $"/cooperations/{row.Slug}/pilotage/comptes-rendus/{row.Id}",
        })];
    }
}
