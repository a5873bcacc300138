using System.Security.Claims;
using Rouages.Web.Calendar;

namespace Rouages.Steering.Calendar;

/// <summary>Dates that are asked for one cooperation alone, so that those of the others take no room in what is bounded.</summary>
internal interface IPlanDates : ICalendarItems
{
    Task<IReadOnlyList<CalendarItem>> Of(Guid cooperation, ClaimsPrincipal reader, DateOnly since, CancellationToken ct);
}
