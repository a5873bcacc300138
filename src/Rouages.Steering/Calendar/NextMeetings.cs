using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
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
    public async Task<IReadOnlyList<CalendarItem>> For(ClaimsPrincipal reader, DateOnly since, CancellationToken ct)
    {
        if (reader.FindPersonId() is not { } person) return [];
        var own = cooperations.WhereHeld(person, Right.SeePlan);
        var rows = await (from minutes in db.Set<Minutes>().AsNoTracking()
                          where own.Contains(minutes.CooperationId) && minutes.Removed == null && minutes.NextOn >= since
                          join cooperation in db.Set<Cooperation>() on minutes.CooperationId equals cooperation.Id
                          orderby minutes.NextOn, minutes.Id
                          select new
                          {
                              minutes.Id, minutes.Title, minutes.NextOn, minutes.NextNote, minutes.Written.At, minutes.CooperationId,
                              cooperation.Name, cooperation.Slug,
                          }).Take(CalendarFeed.MostItems).ToListAsync(ct);
        return [.. rows.Select(row => new CalendarItem
        {
            Uid = $"meeting-{row.Id:N}",
            Title = row.NextNote is { } note ? T["Rencontre : {0}", note] : T["Rencontre, après « {0} »", row.Title],
            Day = row.NextOn, ChangedAt = row.At, Under = row.CooperationId, Details = T["Coopération « {0} »", row.Name],
            Path = $"/cooperations/{row.Slug}/pilotage/comptes-rendus/{row.Id}",
        })];
    }
}
