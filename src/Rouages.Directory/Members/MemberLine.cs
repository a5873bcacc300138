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

    // Drawn on every visitor's first page of a cooperation, so it is compiled once.
    private static readonly Func<RouagesDb, Guid, IAsyncEnumerable<MemberLine>> Present = EF.CompileAsyncQuery((RouagesDb db, Guid cooperation) => (
        from member in db.Set<Membership>().AsNoTracking()
        where member.CooperationId == cooperation && member.LeftAt == null
        join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
        orderby EF.Functions.Collate(organisation.Name, PostgresText.French), organisation.Id
        select new MemberLine(member.Id, organisation.Id, organisation.Slug, organisation.Name, organisation.Family, organisation.Commune,
            member.Role, member.Engagement, member.JoinedAt, member.AskedAt)).Take(Most));

    /// <summary>Those present, from the middle of the collective outwards.</summary>
    public static async Task<List<MemberLine>> MembersOf(this RouagesDb db, Guid cooperation, CancellationToken ct) =>
        [.. (await Present(db, cooperation).ToListAsync(ct)).OrderBy(CircleLayout.RingOf).ThenBy(member => member.Role == MemberRole.Lead ? 0 : 1)];
}
