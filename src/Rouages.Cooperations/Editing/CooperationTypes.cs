using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Commons.Content;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>A form of cooperation: PTCE, tiers-lieu, PAT…</summary>
/// <param name="Key">Stable key, stored on cooperations; never reused for something else.</param>
/// <param name="Fr">Short French name.</param>
/// <param name="En">Short English name.</param>
/// <param name="LongFr">What it is, in French.</param>
/// <param name="LongEn">What it is, in English.</param>
public sealed record CooperationType(string Key, string Fr, string En, string LongFr, string LongEn)
{
    /// <summary>Short name in the language of the request.</summary>
    public string Label => Words.English ? En : Fr;

    /// <summary>What it is, in the language of the request.</summary>
    public string Meaning => Words.English ? LongEn : LongFr;
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
    };

    private const string Name = "content/cooperation-types.json";
    private readonly Dictionary<string, CooperationType> _byKey;

    /// <summary>Reads the list from its text.</summary>
    /// <exception cref="ContentException">The text is not such a list.</exception>
    public CooperationTypes(Stream json)
    {
        var file = ContentFile.Read<TypesFile>(Name, json, Strict);
        if (file.Version != 1)
            throw new ContentException(Name, "/version", $"ce programme lit la version 1, pas la version {file.Version}.");
        _byKey = [];
        foreach (var type in file.Types)
        {
            if (!_byKey.TryAdd(type.Key, type)) throw new ContentException(Name, "/types", $"« {type.Key} » y est deux fois.");
        }

        All = file.Types;
    }

    /// <summary>Every type, in the order in which they are proposed.</summary>
    public IReadOnlyList<CooperationType> All { get; }

    /// <summary>The type of that key, or null.</summary>
    public CooperationType? Find(string? key) => key is null ? null : _byKey.GetValueOrDefault(key);

    /// <summary>The short name of a type; a key that left the list still reads as itself.</summary>
    public string Label(string key) => Find(key)?.Label ?? key;

    internal static CooperationTypes Embedded()
    {
        using var json = typeof(CooperationTypes).Assembly.GetManifestResourceStream("Rouages.Cooperations.cooperation-types.json")!;
        return new(json);
    }

    private sealed record TypesFile(int Version, IReadOnlyList<CooperationType> Types);
}
