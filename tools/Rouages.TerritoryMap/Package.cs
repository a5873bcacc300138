using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rouages.TerritoryMap;

/// <summary>The files of the npm package, sorted by code so that the output depends on nothing else.</summary>
internal sealed record Package(string Version, Place[] Regions, Place[] Departements, Commune[] Communes, Epci[] Epci)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public IEnumerable<Commune> Current => Communes.Where(commune => commune.Type == "commune-actuelle");

    public IEnumerable<Commune> Parts => Communes.Where(commune => commune.Type != "commune-actuelle");

    /// <param name="data">The folder <c>data</c> of the package.</param>
    public static Package Read(string data) => new(
        Load<Manifest>(Path.Combine(data, "..", "package.json")).Version,
        Sorted(Load<Place[]>(Path.Combine(data, "regions.json"))),
        Sorted(Load<Place[]>(Path.Combine(data, "departements.json"))),
        Sorted(Load<Commune[]>(Path.Combine(data, "communes.json"))),
        Sorted(Load<Epci[]>(Path.Combine(data, "epci.json"))));

    private static T Load<T>(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<T>(file, CamelCase)!;
    }

    private static T[] Sorted<T>(T[] places) where T : Place => [.. places.OrderBy(place => place.Code, StringComparer.Ordinal)];
}

internal sealed record Manifest(string Version);

internal record Place(string Code, string Nom, string? Region, string? Zone)
{
    /// <summary>An overseas collectivity, outside régions and départements.</summary>
    public bool IsCollectivity => Zone == "com";
}

internal sealed record Commune(
    string Code, string Nom, string? Region, string? Zone, string Type, string Departement, int? Population, string[]? CodesPostaux,
    string[]? AnciensCodes, string? ChefLieu, [property: JsonPropertyName("commune")] string? Whole) : Place(Code, Nom, Region, Zone);

internal sealed record Epci(
    string Code, string Nom, string Type, string ModeFinancement, int PopulationMunicipale, Member[] Membres)
        : Place(Code, Nom, null, null);

internal sealed record Member(string Code);
