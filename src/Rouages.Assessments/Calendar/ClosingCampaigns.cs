using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Calendar;

namespace Rouages.Assessments.Calendar;

/// <summary>The last days to answer the diagnoses of the open cooperations where a person sits.</summary>
internal sealed class ClosingCampaigns(RouagesDb db, CooperationFinder cooperations, Words T) : ICalendarItems
{
    public async Task<IReadOnlyList<CalendarItem>> For(ClaimsPrincipal reader, DateOnly since, Guid? under, CancellationToken ct)
    {
        if (reader.FindPersonId() is not { } person) return [];
        var own = cooperations.WhereHeld(person, Right.SeeInside, closedToo: under is not null);
        var rows = await (from campaign in db.Set<Campaign>().AsNoTracking()
                          where under == null || campaign.CooperationId == under
                          where own.Contains(campaign.CooperationId) && campaign.Closed == null && campaign.Deadline >= since
                          join cooperation in db.Set<Cooperation>() on campaign.CooperationId equals cooperation.Id
                          orderby campaign.Deadline, campaign.Id
                          select new
                          {
                              campaign.Id, campaign.Title, campaign.Deadline, campaign.Opened.At, campaign.CooperationId,
                              cooperation.Name, cooperation.Slug
                          })
            .Take(CalendarFeed.MostItems).ToListAsync(ct);
        return [.. rows.Select(row => new CalendarItem
        {
            Uid = $"campaign-{row.Id:N}", Title = T["Dernier jour pour répondre : {0}", row.Title], Day = row.Deadline, ChangedAt = row.At,
            Details = T["Diagnostic de « {0} »", row.Name], Path = $"/cooperations/{row.Slug}/rouages",
            Under = row.CooperationId,
        })];
    }
}
