namespace Rouages.Directory;

/// <summary>The codes alone, for the command line: read in a few milliseconds because they open the file.</summary>
public sealed class KnownCodes
{
    private readonly HashSet<string> _communes;
    private readonly HashSet<string> _postcodes;

    private KnownCodes(string vintage, HashSet<string> communes, HashSet<string> postcodes) =>
        (Vintage, _communes, _postcodes) = (vintage, communes, postcodes);

    /// <summary>The year whose map is known.</summary>
    public string Vintage { get; }

    /// <summary>Reads the embedded file.</summary>
    public static KnownCodes Read()
    {
        using var text = TerritoryText.Open();
        var vintage = text.Section("about")[0]["vintage=".Length..];
        text.Section("sources");
        (string Departement, string Code)[] codes = [.. TerritoryText.Codes(text.Section("commune-codes"))];
        var postcodes = text.Section("commune-postcodes");
        return new(vintage,
            [.. codes.Select(commune => commune.Code)],
            [.. codes.Zip(postcodes, (commune, line) => TerritoryText.Postcodes(line, commune.Departement)).SelectMany(all => all)]);
    }

    /// <summary>True for a commune of that year; false for an arrondissement or a commune that merged.</summary>
    public bool HasCommune(string code) => _communes.Contains(code);

    /// <summary>True when La Poste delivers to a commune under this postcode.</summary>
    public bool HasPostcode(string postcode) => _postcodes.Contains(postcode);
}
