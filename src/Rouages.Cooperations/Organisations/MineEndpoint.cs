using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Organisations;

/// <summary>A cooperation in which one acts for an organisation.</summary>
public sealed record MyPlace(Guid OrganisationId, string Slug, string Name, MemberRole Role, Engagement Engagement);

/// <summary>An organisation for which one acts today.</summary>
public sealed record MyOrganisation(
    Guid Id, string Slug, string Name, ActorFamily Family, string? Title, bool Manages, DateOnly From, DateOnly? Until);

public sealed record MineView(IReadOnlyList<MyOrganisation> Organisations, ILookup<Guid, MyPlace> Places) : View<MinePage>;

/// <summary>For whom I act, and where: mandates and roles in one place.</summary>
internal static class MineEndpoint
{
    public const string Path = "/mon-compte/organisations";
    private const int MostPlaces = 200;

    public static void MapMine(this IEndpointRouteBuilder pages) => pages.MapGet(Path, Show).RequireAuthorization();

    private static async Task<RazorComponentResult<MinePage>> Show(
        ClaimsPrincipal user, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var (me, today) = (user.PersonId(), Paris.Today(clock));
        var mine = await (
            from mandate in db.Set<Mandate>().AsNoTracking().Current(today)
            where mandate.PersonId == me
            join organisation in db.Set<Organisation>() on mandate.OrganisationId equals organisation.Id
            orderby EF.Functions.Collate(organisation.Name, PostgresText.French), organisation.Id, mandate.From
            select new MyOrganisation(organisation.Id, organisation.Slug, organisation.Name, organisation.Family, mandate.Title,
                mandate.Manages, mandate.From, mandate.Until)).Take(OwnOrganisations.MostOrganisations).ToListAsync(ct);
        Guid[] ids = [.. mine.Select(one => one.Id).Distinct()];
        var places = await (
            from member in db.Set<Membership>().AsNoTracking()
            where ids.Contains(member.OrganisationId) && member.LeftAt == null
            join cooperation in db.Set<Cooperation>() on member.CooperationId equals cooperation.Id
            orderby EF.Functions.Collate(cooperation.Name, PostgresText.French), cooperation.Id
            select new MyPlace(member.OrganisationId, cooperation.Slug, cooperation.Name, member.Role, member.Engagement))
            .Take(MostPlaces).ToListAsync(ct);
        return Html.Show(new MineView([.. mine.DistinctBy(one => one.Id)], places.ToLookup(place => place.OrganisationId)));
    }
}
