using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Objects.Themes;

/// <summary>An object is about a theme.</summary>
internal sealed class Themed
{
    public required string Kind { get; init; }
    public required Guid ObjectId { get; init; }

    /// <summary>Identifier in <see cref="ThemeList"/>.</summary>
    public required string Theme { get; init; }
}

/// <summary>Reads and writes what objects are about.</summary>
public static class ThemedObjects
{
    /// <summary>The objects of a kind that are about one of these themes, to be part of another query.</summary>
    public static IQueryable<Guid> WhereThemed(this RouagesDb db, string kind, IReadOnlyCollection<string> themes)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Themed>().Where(t => t.Kind == kind && themes.Contains(t.Theme)).Select(t => t.ObjectId);
    }

    /// <summary>What an object is about.</summary>
    public static async Task<IReadOnlyList<string>> ThemesOf(this RouagesDb db, ObjectRef on, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Themed>().AsNoTracking().Where(t => t.Kind == on.Kind && t.ObjectId == on.Id).OrderBy(t => t.Theme)
            .Take(Theme.MostOnObject).Select(t => t.Theme).ToListAsync(ct);
    }

    /// <summary>What each of these objects is about.</summary>
    public static async Task<ILookup<Guid, string>> ThemesOf(
        this RouagesDb db, string kind, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ids);
        return (await db.Set<Themed>().AsNoTracking().Where(t => t.Kind == kind && ids.Contains(t.ObjectId)).OrderBy(t => t.ObjectId)
            .ThenBy(t => t.Theme).Take(ids.Count * Theme.MostOnObject).ToListAsync(ct)).ToLookup(t => t.ObjectId, t => t.Theme);
    }

    /// <summary>The object of this kind of which this row says what it is about; null for any other row.</summary>
    public static Guid? ThemedObject(string kind, object row) => row is Themed themed && themed.Kind == kind ? themed.ObjectId : null;

    /// <summary>Takes away what an object is about, in what the caller is about to save: the object goes.</summary>
    public static Task ForgetThemes(this RouagesDb db, ObjectRef on, CancellationToken ct) => db.SetThemes(on, [], ct);

    /// <summary>Says what an object is about, in what the caller is about to save; past the bound the last ones are left out.</summary>
    public static async Task SetThemes(this RouagesDb db, ObjectRef on, IEnumerable<Theme> themes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var wanted = themes.Select(theme => theme.Id).Distinct().Take(Theme.MostOnObject).ToList();
        var kept = await db.Set<Themed>().Where(t => t.Kind == on.Kind && t.ObjectId == on.Id).ToListAsync(ct);
        db.RemoveRange(kept.Where(one => !wanted.Contains(one.Theme)));
        db.AddRange(wanted.Where(id => kept.TrueForAll(one => one.Theme != id))
            .Select(id => new Themed { Kind = on.Kind, ObjectId = on.Id, Theme = id }));
    }
}
