using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations;

/// <summary>An organisation in whose name the asking person may act today.</summary>
internal sealed record OwnOrganisation(Guid Id, string Slug, string Name, bool Manages);

/// <summary>Who asks, and in whose name they may act.</summary>
internal static class OwnOrganisations
{
    public const int MostOrganisations = 50;

    public static async Task<IReadOnlyList<OwnOrganisation>> OrganisationsOf(
        this RouagesDb db, Guid? person, DateOnly today, CancellationToken ct) =>
        person is null ? [] : await (
            from mandate in db.Set<Mandate>().AsNoTracking().Current(today)
            where mandate.PersonId == person
            join organisation in db.Set<Organisation>() on mandate.OrganisationId equals organisation.Id
            where organisation.Family != ActorFamily.Inhabitant
            group mandate.Manages by new { organisation.Id, organisation.Slug, organisation.Name } into own
            orderby own.Key.Name
            select new OwnOrganisation(own.Key.Id, own.Key.Slug, own.Key.Name, own.Any(manages => manages)))
            .Take(MostOrganisations).ToListAsync(ct);
}
