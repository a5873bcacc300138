using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Panels;

/// <summary>A cooperation where the reader sits.</summary>
public sealed record MyCooperation(string Slug, string Name, string Type, string Organisation, MemberRole Role, Engagement Engagement, NextStep? Next);

/// <summary>The home page of somebody who signed in: their cooperations, and the next thing to do in each.</summary>
internal sealed class MyCooperations(RouagesDb db, TimeProvider clock) : IHomePanel
{
    private const int Most = 50;

    public int Order => Band.Own;

    public async Task<RenderFragment?> Show(ClaimsPrincipal reader, CancellationToken ct)
    {
        if (reader.FindPersonId() is not { } person) return null;
        var mine = await Of(person, ct);
        return builder =>
        {
            builder.OpenComponent<MyPanel>(0);
            builder.AddComponentParameter(1, nameof(MyPanel.Mine), mine);
            builder.CloseComponent();
        };
    }

    private async Task<IReadOnlyList<MyCooperation>> Of(Guid person, CancellationToken ct)
    {
        var today = Paris.Today(clock);
        var rows = await (
            from mandate in db.Set<Mandate>().AsNoTracking().Current(today)
            where mandate.PersonId == person
            join organisation in db.Set<Organisation>() on mandate.OrganisationId equals organisation.Id
            join member in db.Set<Membership>() on organisation.Id equals member.OrganisationId
            where member.LeftAt == null
            join cooperation in db.Set<Cooperation>() on member.CooperationId equals cooperation.Id
            orderby cooperation.ClosedAt != null, cooperation.Name, organisation.Name
            select new
            {
                cooperation.Id, cooperation.Slug, cooperation.Name, cooperation.Type, Organisation = organisation.Name, member.Role, member.Engagement,
                HasAsked = member.AskedAt != null, HasVision = cooperation.Vision != null, Published = cooperation.PublishedAt != null, Closed = cooperation.ClosedAt != null,
                Members = cooperation.Members.Count(m => m.LeftAt == null),
                Asking = (from asking in cooperation.Members.Where(m => m.LeftAt == null && m.AskedAt != null)
                          join who in db.Set<Organisation>() on asking.OrganisationId equals who.Id
                          orderby asking.AskedAt
                          select who.Name).FirstOrDefault(),
            }).Take(Most).ToListAsync(ct);
        return [.. rows.DistinctBy(row => row.Id).Select(row => new MyCooperation(row.Slug, row.Name, row.Type, row.Organisation, row.Role, row.Engagement,
            NextStep.Of(new(row.Role, row.Engagement, row.HasAsked, row.Asking, row.Members, row.HasVision, row.Published, row.Closed))))];
    }
}
