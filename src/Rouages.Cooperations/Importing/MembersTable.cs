using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Cooperations.Importing;

/// <summary>A line of the exported collective: a member, or an organisation that was invited.</summary>
internal sealed record MemberRow(
    string? Organisation, string? Form, string? Commune, string? Person, string? Email, MemberRole Role, Engagement Engagement,
    bool IsMember);

/// <summary>
/// The collective as a table that leaves, and that <see cref="MemberImport"/> reads. Members' addresses are theirs: only those that
/// wait for an answer are written, and only for whoever invites.
/// </summary>
internal sealed class MembersTable(
    RouagesDb db, CooperationFinder cooperations, TerritoryFinder territories, Words T, TimeProvider clock)
{
    private const int MostPending = 1_000;

    private TableExport<MemberRow> Export => new(
        new("organisation", T["Organisation"], row => row.Organisation),
        new("forme", T["Forme juridique"], row => row.Form),
        new("commune", T["Commune"], row => territories.Find(row.Commune)?.DisplayName),
        new("code", T["Code Insee ou postal"], row => row.Commune),
        new("personne", T["Personne"], row => row.Person),
        new("courriel", T["Courriel"], row => row.Email),
        new("role", T["Rôle"], row => T.Label(row.Role)),
        new("engagement", T["Engagement"], row => T.Label(row.Engagement)),
        new("situation", T["Situation"], row => row.IsMember ? T["dans le collectif"] : T["invitée"]));

    /// <summary>The members, then for whoever invites those that were invited.</summary>
    public async Task<FileContentHttpResult> File(TableFormat format, CooperationPlace place, CancellationToken ct)
    {
        IEnumerable<MemberRow> pending = place.Holds(Right.ManageMembers) ? await Pending(place.Id, ct) : [];
        return await Export.File(format, [.. await Members(place.Id, ct), .. pending], $"membres-{place.Slug}", ct);
    }

    private async Task<IEnumerable<MemberRow>> Members(Guid cooperation, CancellationToken ct)
    {
        var people = (await cooperations.People(cooperation, ct)).ToLookup(seat => seat.OrganisationId, seat => seat.PersonName);
        var members = await cooperations.Members(cooperation, ct);
        var ids = members.Select(member => member.OrganisationId).ToList();
        var statuses = await db.Set<Organisation>().Where(one => ids.Contains(one.Id)).OrderBy(one => one.Id).Take(ids.Count)
            .ToDictionaryAsync(one => one.Id, one => one.Status, ct);
        return members.Select(member => new MemberRow(
            member.Name, LegalForms.Of(member.Family, statuses.GetValueOrDefault(member.OrganisationId), T), member.Commune,
            string.Join(", ", people[member.OrganisationId]), null, member.Role, member.Engagement, true));
    }

    private async Task<IEnumerable<MemberRow>> Pending(Guid cooperation, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var pending = await db.Set<Invitation>().AsNoTracking().Unanswered(cooperation).Where(i => i.ExpiresAt > now)
            .OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Email).Take(MostPending).ToListAsync(ct);
        return pending.Select(i => new MemberRow(
            i.ExpectedOrganisation, i.ExpectedFamily is { } family ? LegalForms.Of(family, i.ExpectedStatus ?? default, T) : null,
            i.ExpectedCommune, i.ExpectedPerson, i.Email, i.Role, i.Engagement, false));
    }
}

/// <summary>The addresses of the table, for whoever sees the collective.</summary>
internal static class MembersTableEndpoint
{
    public static void MapMembersTable(this IEndpointRouteBuilder pages)
    {
        var members = pages.MapCooperation("collectif", read: Right.SeeInside, write: Right.ManageMembers);
        members.MapGet("/membres.csv", (CooperationPlace place, MembersTable table, CancellationToken ct) =>
            table.File(TableFormat.Csv, place, ct));
        members.MapGet("/membres.xlsx", (CooperationPlace place, MembersTable table, CancellationToken ct) =>
            table.File(TableFormat.Xlsx, place, ct));
        members.MapGet("/membres.json", (CooperationPlace place, MembersTable table, CancellationToken ct) =>
            table.File(TableFormat.Json, place, ct));
    }
}
