using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Commons.Content;

namespace Rouages.Objects.Themes;

/// <summary>What an object is about. The identifier is for ever: objects keep it.</summary>
/// <param name="Id">Lower case letters and hyphens, never given to something else.</param>
/// <param name="Fr">French name.</param>
/// <param name="En">English name.</param>
/// <param name="Children">Themes within it; one level.</param>
public sealed record Theme(string Id, string Fr, string En, IReadOnlyList<Theme>? Children = null)
{
    /// <summary>Longest <see cref="Id"/>.</summary>
    public const int LongestId = 40;

    /// <summary>Themes that one object may have.</summary>
    public const int MostOnObject = 8;
}

/// <summary>The list of <c>content/themes.json</c>, read strictly: an unknown, missing or repeated entry stops the start.</summary>
public sealed class ThemeList
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    private const string FileName = "themes.json";
    private readonly Dictionary<string, Theme> _byId = [];

    /// <summary>Reads the list from its text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">The file, as an error names it.</param>
    /// <exception cref="ContentException">The text is not such a list.</exception>
    public ThemeList(Stream json, string name = $"content/{FileName}")
    {
        var file = ContentFile.Read<ThemesFile>(name, json, Strict);
        if (file.Version != 1)
            throw new ContentException(name, "/version", $"ce programme lit la version 1, pas la version {file.Version}.");
        foreach (var theme in file.Themes)
        {
            Add(theme, name);
            foreach (var child in theme.Children ?? [])
            {
                if (child.Children is not null)
                    throw new ContentException(name, "/themes", $"« {child.Id} » a des enfants ; les thèmes ont deux niveaux.");
                Add(child, name);
            }
        }

        All = file.Themes;
    }

    /// <summary>The themes of the first level, in the order in which they are proposed.</summary>
    public IReadOnlyList<Theme> All { get; }

    /// <summary>The theme, or null.</summary>
    public Theme? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>The theme with those within it; empty for one that is not known.</summary>
    public IReadOnlyList<string> With(string? id) =>
        Find(id) is { } theme ? [theme.Id, .. (theme.Children ?? []).Select(child => child.Id)] : [];

    private void Add(Theme theme, string name)
    {
        if (theme.Id.Length is 0 or > Theme.LongestId || theme.Id.Any(letter => letter is not ((>= 'a' and <= 'z') or '-')))
            throw new ContentException(name, "/themes", $"« {theme.Id} » n’est pas un identifiant.");
        if (string.IsNullOrWhiteSpace(theme.Fr) || string.IsNullOrWhiteSpace(theme.En))
            throw new ContentException(name, "/themes", $"« {theme.Id} » n’a pas de nom.");
        if (!_byId.TryAdd(theme.Id, theme)) throw new ContentException(name, "/themes", $"« {theme.Id} » y est deux fois.");
    }

    /// <summary>The list of a content folder.</summary>
    /// <exception cref="ContentException">It is not there, or is not such a list.</exception>
    public static ThemeList Load(string root)
    {
        var path = Path.Combine(root, FileName);
        using var json = ContentFile.Open(path);
        return new(json, path);
    }

    private sealed record ThemesFile(int Version, IReadOnlyList<Theme> Themes);
}
