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
public sealed record MyCooperation(
    string Slug, string Name, string Type, string Organisation, MemberRole Role, Engagement Engagement, NextStep? Next);

/// <summary>The home page of somebody who signed in: their cooperations, and the next thing to do in each.</summary>
internal sealed class MyCooperations(RouagesDb db, TimeProvider clock) : IHomePanel
{
    private const int Most = 50;

    public int Order => Band.Own;

    public Func<RenderFragment?>? Ask(ClaimsPrincipal reader, QueryBatch batch)
    {
        if (reader.FindPersonId() is not { } person) return null;
        var rows = batch.Add(Of(person));
        return () => builder =>
        {
            builder.OpenComponent<MyPanel>(0);
            builder.AddComponentParameter(1, nameof(MyPanel.Mine),
                (IReadOnlyList<MyCooperation>)[.. rows.Rows.DistinctBy(row => row.Id).Select(row => row.Read())]);
            builder.CloseComponent();
        };
    }

    private IQueryable<Row> Of(Guid person)
    {
        var today = Paris.Today(clock);
        return (
            from mandate in db.Set<Mandate>().AsNoTracking().Current(today)
            where mandate.PersonId == person
            join organisation in db.Set<Organisation>() on mandate.OrganisationId equals organisation.Id
            join member in db.Set<Membership>() on organisation.Id equals member.OrganisationId
            where member.LeftAt == null
            join cooperation in db.Set<Cooperation>() on member.CooperationId equals cooperation.Id
            orderby cooperation.ClosedAt != null, cooperation.Name, organisation.Name
            select new Row
            {
                Id = cooperation.Id, Slug = cooperation.Slug, Name = cooperation.Name, Type = cooperation.Type,
                Organisation = organisation.Name,
                Role = member.Role, Engagement = member.Engagement,
                HasAsked = member.AskedAt != null, HasVision = cooperation.Vision != null, Published = cooperation.PublishedAt != null,
                Closed = cooperation.ClosedAt != null,
                Members = cooperation.Members.Count(m => m.LeftAt == null),
                Asking = (from asking in cooperation.Members.Where(m => m.LeftAt == null && m.AskedAt != null)
                          join who in db.Set<Organisation>() on asking.OrganisationId equals who.Id
                          orderby asking.AskedAt
                          select who.Name).FirstOrDefault(),
            }).Take(Most);
    }

    private sealed class Row
    {
        public Guid Id { get; init; }
        public required string Slug { get; init; }
        public required string Name { get; init; }
        public required string Type { get; init; }
        public required string Organisation { get; init; }
        public MemberRole Role { get; init; }
        public Engagement Engagement { get; init; }
        public bool HasAsked { get; init; }
        public bool HasVision { get; init; }
        public bool Published { get; init; }
        public bool Closed { get; init; }
        public int Members { get; init; }
        public string? Asking { get; init; }

        public MyCooperation Read() =>
            new(Slug, Name, Type, Organisation, Role, Engagement,
                NextStep.Of(new(Role, Engagement, HasAsked, Asking, Members, HasVision, Published, Closed)));
    }
}
