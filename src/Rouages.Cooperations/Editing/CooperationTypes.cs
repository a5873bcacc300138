using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Commons;
using Rouages.Commons.Content;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>What a key of the list says: a form that a cooperation takes, the law it chose, or what it does for others.</summary>
public enum TypeKind
{
    /// <summary>A form of cooperation; several may be true at once.</summary>
    Form,

    /// <summary>A legal form, which any of them may have.</summary>
    Legal,

    /// <summary>A role, kept for those who chose it before it was told apart.</summary>
    Role,
}

/// <summary>A word of the list in both languages.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Fr">In French.</param>
/// <param name="En">In English.</param>
public sealed record NamedKey(string Key, string Fr, string En)
{
    /// <summary>In the language of the request.</summary>
    public string Label => Words.English ? En : Fr;
}

/// <summary>A body that belongs to a form, as the CLE and the EBE to a TZCLD.</summary>
public sealed record TypeTerm(string Fr, string En, string MeaningFr, string MeaningEn)
{
    /// <summary>Its name in the language of the request.</summary>
    public string Label => Words.English ? En : Fr;

    /// <summary>What it does.</summary>
    public string Meaning => Words.English ? MeaningEn : MeaningFr;
}

/// <summary>Where a definition comes from.</summary>
public sealed record TypeSource(string Id, string Title);

/// <summary>A form of cooperation: PTCE, tiers-lieu, PAT…</summary>
/// <param name="Key">Stable key, stored on cooperations; never reused for something else.</param>
/// <param name="Fr">Short French name.</param>
/// <param name="En">Short English name.</param>
/// <param name="LongFr">What it is in a few words, in French.</param>
/// <param name="LongEn">What it is in a few words, in English.</param>
/// <param name="DefinitionFr">Its definition, in French.</param>
/// <param name="DefinitionEn">Its definition, in English.</param>
/// <param name="Source">Identifier of the <see cref="TypeSource"/> of the definition.</param>
/// <param name="Evidence">How far the source carries it.</param>
/// <param name="Kind">A form, a legal form or a role.</param>
public sealed record CooperationType(
    string Key, string Fr, string En, string LongFr, string LongEn, string DefinitionFr, string DefinitionEn, string Source,
    EvidenceTag Evidence, TypeKind Kind)
{
    /// <summary>The phases that it goes through, when the method has some.</summary>
    public IReadOnlyList<NamedKey> Phases { get; init; } = [];

    /// <summary>The bodies that belong to it.</summary>
    public IReadOnlyList<TypeTerm> Terms { get; init; } = [];

    /// <summary>Short name in the language of the request.</summary>
    public string Label => Words.English ? En : Fr;

    /// <summary>What it is, in the language of the request.</summary>
    public string Meaning => Words.English ? LongEn : LongFr;

    /// <summary>Its definition, in the language of the request.</summary>
    public string Definition => Words.English ? DefinitionEn : DefinitionFr;
}

/// <summary>
/// The list of <c>content/cooperation-types.json</c>, read strictly: an unknown, missing or repeated entry stops the start.
/// </summary>
public sealed class CooperationTypes
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private const string FileName = "cooperation-types.json";
    private readonly Dictionary<string, CooperationType> _byKey;

    /// <summary>Reads the list from its text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">The file, as an error names it.</param>
    /// <exception cref="ContentException">The text is not such a list.</exception>
    public CooperationTypes(Stream json, string name = $"content/{FileName}")
    {
        var file = ContentFile.Read<TypesFile>(name, json, Strict);
        if (file.Version != 2)
            throw new ContentException(name, "/version", $"ce programme lit la version 2, pas la version {file.Version}.");
        _byKey = [];
        foreach (var type in file.Types)
        {
            if (!_byKey.TryAdd(type.Key, type)) throw new ContentException(name, "/types", $"« {type.Key} » y est deux fois.");
            if (file.Sources.All(source => source.Id != type.Source))
                throw new ContentException(name, "/types", $"« {type.Key} » cite « {type.Source} », qui n’est pas dans les sources.");
        }

        (All, Sources, Maturities, Scales) = (file.Types, file.Sources, file.Maturities, file.Scales);
    }

    /// <summary>Every type, in the order in which they are proposed.</summary>
    public IReadOnlyList<CooperationType> All { get; }

    /// <summary>Those of one kind.</summary>
    public IEnumerable<CooperationType> Of(TypeKind kind) => All.Where(type => type.Kind == kind);

    /// <summary>Where the definitions come from.</summary>
    public IReadOnlyList<TypeSource> Sources { get; }

    /// <summary>How far a cooperation has come, as it says.</summary>
    public IReadOnlyList<NamedKey> Maturities { get; }

    /// <summary>How wide it works.</summary>
    public IReadOnlyList<NamedKey> Scales { get; }

    /// <summary>The type of that key, or null.</summary>
    public CooperationType? Find(string? key) => key is null ? null : _byKey.GetValueOrDefault(key);

    /// <summary>The short name of a type; a key that left the list still reads as itself.</summary>
    public string Label(string key) => Find(key)?.Label ?? key;

    /// <summary>The list of a content folder.</summary>
    /// <exception cref="ContentException">It is not there, or is not such a list.</exception>
    public static CooperationTypes Load(string root)
    {
        var path = Path.Combine(root, FileName);
        using var json = ContentFile.Open(path);
        return new(json, path);
    }

    private sealed record TypesFile(
        int Version, IReadOnlyList<CooperationType> Types, IReadOnlyList<TypeSource> Sources, IReadOnlyList<NamedKey> Maturities,
        IReadOnlyList<NamedKey> Scales);
}
