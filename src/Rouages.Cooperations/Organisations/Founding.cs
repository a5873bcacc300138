using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Organisations;

/// <summary>An organisation that already bears a number.</summary>
public sealed record KnownOrganisation(string Slug, string Name);

/// <summary>How an organisation enters the directory, from any of the forms that may create one.</summary>
internal static class Founding
{
    /// <summary>Adds the organisation with its first mandate, which manages, to what will be saved.</summary>
    public static async Task<Organisation> Found(
        this RouagesDb db, OrganisationFacts facts, Guid person, TimeProvider clock, CancellationToken ct, Guid? id = null)
    {
        var now = clock.GetUtcNow();
        var organisation = new Organisation
        {
            Id = id ?? Guid.CreateVersion7(now), Slug = await db.SlugOf(facts.Name, ct), Name = facts.Name, Family = facts.Family,
            CreatedAt = now,
        };
        facts.WriteOn(organisation);
        db.Add(organisation);
        db.Add(new Mandate
        {
            Id = Guid.CreateVersion7(now), PersonId = person, OrganisationId = organisation.Id, From = Paris.Today(clock),
            Manages = true
        });
        return organisation;
    }

    /// <summary>The same, giving what a joining form needs.</summary>
    public static async Task<(Guid Id, string Name)> FoundAs(
        this RouagesDb db, OrganisationFacts facts, Guid person, TimeProvider clock, CancellationToken ct) =>
        await db.Found(facts, person, clock, ct) is var organisation ? (organisation.Id, organisation.Name) : default;

    /// <summary>The seat of an inhabitant in their own name: the one they have already, or a new one.</summary>
    public static async Task<(Guid Id, string Name)> SeatInPerson(
        this RouagesDb db, Guid person, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Set<Organisation>().SingleOrDefaultAsync(o => o.PersonId == person, ct) is { } known) return (known.Id, known.Name);
        var who = await db.Set<Person>().FindAsync([person], ct)
            ?? throw new InvalidOperationException("Whoever comes in has an account.");
        var seat = db.Add(Organisation.InPerson(person, who.DisplayName, clock.GetUtcNow())).Entity;
        db.Add(new Mandate
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), PersonId = person, OrganisationId = seat.Id, From = Paris.Today(clock),
        });
        return (seat.Id, seat.Name);
    }

    /// <summary>The organisation of that very name, accents and capitals aside, in that commune.</summary>
    public static Task<KnownOrganisation?> Namesake(this RouagesDb db, string name, string commune, CancellationToken ct) =>
        db.Set<Organisation>().AsNoTracking().Where(o => o.MergedInto == null && o.Commune == commune)
            .Where(o => PostgresText.Folded(o.Name) == PostgresText.Folded(name))
            .OrderBy(o => o.CreatedAt).Select(o => new KnownOrganisation(o.Slug, o.Name)).FirstOrDefaultAsync(ct);

    /// <summary>The organisation that bears one of these numbers already, another one than <paramref name="except"/>.</summary>
    public static Task<KnownOrganisation?> Known(this RouagesDb db, OrganisationFacts facts, Guid? except, CancellationToken ct) =>
        db.Set<Organisation>().AsNoTracking().Where(o => o.Id != except)
            .Where(o => (facts.Rna != null && o.Rna == facts.Rna)
                || (facts.Siret != null && o.Siret == facts.Siret)
                || (facts.Siren != null && o.Siren == facts.Siren && (facts.Siret == null || o.Siret == null)))
            .OrderBy(o => o.CreatedAt).Select(o => new KnownOrganisation(o.Slug, o.Name)).FirstOrDefaultAsync(ct);
}
