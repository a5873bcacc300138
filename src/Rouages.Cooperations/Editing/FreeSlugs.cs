using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations;

/// <summary>
/// Addresses made of names: never one that a page of the site has, never one twice, even of two created at the same instant.
/// </summary>
public static class FreeSlugs
{
    // A try fails only when somebody else took that address meanwhile: as many tries as people who may choose one name at the same instant.
    private const int Tries = 50, MostAlike = 1000;

    /// <summary>The slug itself, or with the first number that nobody has.</summary>
    /// <typeparam name="T">The entity whose <c>Slug</c> it will be.</typeparam>
    /// <param name="db">Where the others are.</param>
    /// <param name="slug">From <see cref="Slug.Of"/>.</param>
    /// <param name="reserved">Words that the addresses beside it already use.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<string> FreeSlug<T>(
        this RouagesDb db, string slug, IEnumerable<string> reserved, CancellationToken ct) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var alike = $"^{slug}(-[0-9]+)?$";
        var taken = await db.Set<T>().Select(row => EF.Property<string>(row, "Slug"))
            .Where(known => known.StartsWith(slug) && Regex.IsMatch(known, alike))
            .OrderBy(known => known.Length).ThenBy(known => known).Take(MostAlike).ToListAsync(ct);
        return Slug.Free(slug, [.. taken, .. reserved]);
    }

    /// <summary>Saves; a new organisation or cooperation whose address was taken meanwhile gets the next free one.</summary>
    internal static async Task SaveWithFreeSlugs(this RouagesDb db, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateException taken) when (tries < Tries && IsSlugTaken(taken))
            {
                await Rename(db, ct);
            }
        }
    }

    internal static Task<string> SlugOf(this RouagesDb db, string organisation, CancellationToken ct) =>
        db.FreeSlug<Organisation>(Slug.Of(organisation, "organisation"), Organisation.ReservedSlugs, ct);

    internal static Task<string> CooperationSlugOf(this RouagesDb db, string cooperation, CancellationToken ct) =>
        db.FreeSlug<Cooperation>(Slug.Of(cooperation, "cooperation"), Cooperation.ReservedSlugs, ct);

    private static async Task Rename(RouagesDb db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<Organisation>().Where(entry => entry.State == EntityState.Added).ToList())
            entry.Property(o => o.Slug).CurrentValue = await db.SlugOf(entry.Entity.Name, ct);
        foreach (var entry in db.ChangeTracker.Entries<Cooperation>().Where(entry => entry.State == EntityState.Added).ToList())
            entry.Property(c => c.Slug).CurrentValue = await db.CooperationSlugOf(entry.Entity.Name, ct);
    }

    private static bool IsSlugTaken(DbUpdateException failure) =>
        failure.IsDuplicate() && failure.InnerException is PostgresException { ConstraintName: { } index }
            && index.EndsWith("_slug", StringComparison.Ordinal);
}
