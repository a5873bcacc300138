using Rouages.Commons;
using Rouages.Commons.Identifiers;

namespace Rouages.Territories;

/// <summary>The codes alone, for the command line: read in a few milliseconds because they open the file.</summary>
public sealed class KnownCodes
{
    private readonly HashSet<string> _communes;
    private readonly HashSet<string> _postcodes;
    private readonly Lazy<Dictionary<string, string>> _former = new(ReadFormer);

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

    /// <summary>A code as files carry it, in its normal form; the commune may not exist, see <see cref="HasCommune"/>.</summary>
    public Outcome<CommuneCode> ReadCommune(string? text) => CommuneCode.Read(text, code => HasCommune(code) || Today(code) is not null);

    /// <summary>The commune of that year which a commune that merged belongs to; null for a code that no commune ever had.</summary>
    public string? Today(string code) => _former.Value.GetValueOrDefault(code);

    // The last section of the file: read only for a code that the first ones do not hold.
    private static Dictionary<string, string> ReadFormer()
    {
        using var text = TerritoryText.Open();
        return text.LastSection("aliases").Select(line => line.Split('|'))
            .GroupBy(part => part[0]).ToDictionary(same => same.Key, same => same.First()[1]);
    }
}
