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

/// <summary>The due dates of what is still to be done in the plans of the open cooperations where a person sits.</summary>
internal sealed class DueActions(RouagesDb db, CooperationFinder cooperations, Words T) : ICalendarItems
{
    public async Task<IReadOnlyList<CalendarItem>> For(ClaimsPrincipal reader, DateOnly since, Guid? under, CancellationToken ct)
    {
        if (reader.FindPersonId() is not { } person) return [];
        var own = cooperations.WhereHeld(person, Right.SeePlan, closedToo: under is not null);
        var rows = await (from action in db.Set<PlanAction>().AsNoTracking()
                          where under == null || action.CooperationId == under
                          where own.Contains(action.CooperationId) && action.Removed == null && action.DueOn >= since
                          where action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing
                          join cooperation in db.Set<Cooperation>() on action.CooperationId equals cooperation.Id
                          orderby action.DueOn, action.Id
                          select new
                          {
                              action.Id, action.Title, action.DueOn, action.Created.At, action.CooperationId, cooperation.Name,
                              cooperation.Slug,
                              Mine = action.Responsible == person,
                              Moved = action.Moves.Max(move => (DateTimeOffset?)move.Act.At),
                          }).Take(CalendarFeed.MostItems).ToListAsync(ct);
        return [.. rows.Select(row => new CalendarItem
        {
            Uid = $"action-{row.Id:N}", Title = row.Mine ? T["{0} (à vous)", row.Title] : row.Title, Day = row.DueOn,
                ChangedAt = row.Moved ?? row.At,
            Under = row.CooperationId,
            Details = T["Échéance du plan de « {0} »", row.Name], Path = $"/cooperations/{row.Slug}/pilotage/{row.Id}",
        })];
    }
}
