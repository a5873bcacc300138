using System.Globalization;

namespace Rouages.Territories;

/// <summary>A commune as the file tells it.</summary>
internal sealed record CommuneRow(string Code, string Departement, string Name, string? Epci, string[] Postcodes, int Count);

/// <summary>Puts the columns of communes back into rows.</summary>
internal sealed class CommuneColumns
{
    public CommuneColumns(TerritoryText text)
    {
        (string Departement, string Code)[] codes = [.. TerritoryText.Codes(text.Section("commune-codes"))];
        var postcodes = text.Section("commune-postcodes");
        var names = text.Section("commune-names");
        string?[] epci = [.. text.Section("commune-epci").SelectMany(Epci)];
        var counts = text.Section("commune-populations");
        Rows = [.. codes.Select((commune, rank) => new CommuneRow(
            commune.Code, commune.Departement, names[rank], epci[rank],
            TerritoryText.Postcodes(postcodes[rank], commune.Departement),
            counts[rank].Length == 0 ? 0 : int.Parse(counts[rank], CultureInfo.InvariantCulture)))];
    }

    public IReadOnlyList<CommuneRow> Rows { get; }

    /// <summary>
    /// One line per département: its EPCI, then one letter per commune, <c>0</c> for the first EPCI, a full stop for none.
    /// </summary>
    private static IEnumerable<string?> Epci(string line)
    {
        var parts = line.Split('|');
        var here = parts[0].Split(' ');
        return parts[1].Select(letter => letter == '.' ? null : here[letter - '0']);
    }
}
