using Microsoft.EntityFrameworkCore;
using Rouages.Directory.Domain;
using Rouages.Storage;

namespace Rouages.Directory.Members;

/// <summary>An organisation in a cooperation.</summary>
public sealed record MemberLine(
    Guid Id, Guid OrganisationId, string Slug, string Name, ActorFamily Family, string? Commune, MemberRole Role, Engagement Engagement, DateTimeOffset JoinedAt, DateTimeOffset? AskedAt);

internal static class MemberLines
{
    public const int Most = 500;

    /// <summary>Those present, the most committed first.</summary>
    public static Task<List<MemberLine>> MembersOf(this RouagesDb db, Guid cooperation, CancellationToken ct) => (
        from member in db.Set<Membership>().AsNoTracking()
        where member.CooperationId == cooperation && member.LeftAt == null
        join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
        orderby member.Engagement descending, EF.Functions.Collate(organisation.Name, PostgresText.French), organisation.Id
        select new MemberLine(member.Id, organisation.Id, organisation.Slug, organisation.Name, organisation.Family, organisation.Commune,
            member.Role, member.Engagement, member.JoinedAt, member.AskedAt)).Take(Most).ToListAsync(ct);
}
