using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Operating;

/// <summary>Finds records that may be of one organisation: the same SIREN, or the same name without accents and capitals.</summary>
internal static class LookAlikes
{
    private const int Most = 50;

    internal static async Task<IReadOnlyList<Twins>> Alike(this RouagesDb db, DateOnly today, CancellationToken ct)
    {
        var all = db.Set<Organisation>().AsNoTracking().Where(one => one.MergedInto == null && one.Family != ActorFamily.Inhabitant);
        var names = await all.GroupBy(one => PostgresText.Folded(one.Name)).Where(same => same.Count() > 1).Select(same => same.Key)
            .OrderBy(name => name).Take(Most).ToListAsync(ct);
        var numbers = await all.Where(one => one.Siren != null).GroupBy(one => one.Siren).Where(same => same.Count() > 1)
            .Select(same => same.Key).OrderBy(siren => siren).Take(Most).ToListAsync(ct);
        var found = await all.Where(one => names.Contains(PostgresText.Folded(one.Name)) || numbers.Contains(one.Siren))
            .OrderBy(one => one.Id).Take(4 * Most)
            .Select(one => new { Organisation = one, Name = PostgresText.Folded(one.Name) }).ToListAsync(ct);
        var pairs = (from one in found
                     from other in found
                     where one.Organisation.Id < other.Organisation.Id
                     where one.Name == other.Name || (one.Organisation.Siren is { } siren && siren == other.Organisation.Siren)
                     where one.Organisation.RefuseMerging(other.Organisation) is null
                     select (One: one.Organisation.Slug, Other: other.Organisation.Slug)).Take(Most).ToList();
        var slugs = pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().ToList();
        var cards = (await db.Cards(one => slugs.Contains(one.Slug), today, ct)).ToDictionary(card => card.Slug);
        return [.. pairs.Select(pair => new Twins(cards[pair.One], cards[pair.Other]))];
    }

    internal static Task<List<OrganisationCard>> Cards(
        this RouagesDb db, Expression<Func<Organisation, bool>> which, DateOnly today, CancellationToken ct) =>
        db.Set<Organisation>().AsNoTracking().Where(which).OrderBy(one => one.Id).Take(2 * Most)
            .Select(one => new OrganisationCard(one.Slug, one.Name, one.Siren, one.Siret, one.Rna, one.Commune, one.CreatedAt,
                db.Set<Mandate>().Current(today).Count(mandate => mandate.OrganisationId == one.Id),
                db.Set<Membership>().Count(member => member.OrganisationId == one.Id && member.LeftAt == null)))
            .ToListAsync(ct);
}
