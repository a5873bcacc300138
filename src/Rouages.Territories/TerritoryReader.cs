using System.Globalization;

namespace Rouages.Territories;

/// <summary>Turns the sections of the territories file into territories.</summary>
internal sealed class TerritoryReader
{
    private readonly Dictionary<string, (int Year, string Source)> _sources = [];
    private readonly Dictionary<string, Territory> _departements = [];

    public string Vintage { get; private set; } = "";

    public List<Territory> All { get; } = [];

    public List<TerritoryAlias> Aliases { get; } = [];

    public static TerritoryReader Read()
    {
        using var text = TerritoryText.Open();
        var reader = new TerritoryReader { Vintage = text.Section("about")[0]["vintage=".Length..] };
        foreach (var source in text.Section("sources").Select(line => line.Split('|')))
            reader._sources[source[0]] = (Whole(source[1]), source[2]);
        reader.Build(new CommuneColumns(text), text);
        return reader;
    }

    private void Build(CommuneColumns columns, TerritoryText text)
    {
        var regions = text.Section("regions");
        var departements = text.Section("departements");
        var epci = text.Section("epci");
        ReadAreas(columns, regions, departements);
        ReadEpci(columns, epci);
        All.AddRange(columns.Rows.Select(Commune));
        Aliases.AddRange(text.Section("aliases").Select(line => line.Split('|'))
            .Select(part => new TerritoryAlias(part[0], part[1], part[3])));
    }

    private void ReadAreas(CommuneColumns columns, string[] regions, string[] departements)
    {
        var counts = columns.Rows.GroupBy(row => row.Departement).ToDictionary(group => group.Key, group => group.Sum(row => row.Count));
        foreach (var part in departements.Select(line => line.Split('|')))
            _departements[part[0]] = new Territory
            {
                Kind = TerritoryKind.Departement, Code = part[0], Name = part[2], DisplayName = part[2], Departement = part[0],
                Region = part[1].Length == 0 ? null : part[1], Population = Population(counts.GetValueOrDefault(part[0]), part[0]),
            };
        All.AddRange(regions.Select(line => line.Split('|')).Select(part => new Territory
        {
            Kind = TerritoryKind.Region, Code = part[0], Name = part[1], DisplayName = part[1], Population = Sum(part[0]),
        }));
        All.AddRange(_departements.Values);
    }

    /// <summary>The inhabitants of a région, with the oldest year among its départements.</summary>
    private Population? Sum(string region)
    {
        Population[] parts =
            [.. _departements.Values.Where(one => one.Region == region).Select(one => one.Population).OfType<Population>()];
        return parts.Length == 0 ? null : parts.MinBy(part => part.Year)! with { Count = parts.Sum(part => part.Count) };
    }

    private void ReadEpci(CommuneColumns columns, string[] lines)
    {
        var seats = columns.Rows.Where(row => row.Epci is not null).GroupBy(row => row.Epci!).ToDictionary(
            group => group.Key,
            group => group.GroupBy(row => row.Departement).MaxBy(part => part.Sum(row => row.Count))!.Key);
        foreach (var part in lines.Select(line => line.Split('|')))
        {
            var departement = _departements[seats[part[0]]];
            All.Add(new Territory
            {
                Kind = TerritoryKind.Epci, Code = part[0], Name = part[4], DisplayName = $"{part[4]} ({departement.Name})",
                EpciType = part[1],
                Departement = departement.Code, Region = departement.Region, Population = Population(Whole(part[3]), "epci"),
            });
        }
    }

    private Territory Commune(CommuneRow row)
    {
        var departement = _departements[row.Departement];
        return new Territory
        {
            Kind = TerritoryKind.Commune, Code = row.Code, Name = row.Name, Departement = row.Departement, Region = departement.Region,
            DisplayName = row.Name == departement.Name ? row.Name : $"{row.Name} ({departement.Name})",
            Epci = row.Epci, Postcodes = row.Postcodes, Population = Population(row.Count, row.Departement),
        };
    }

    private Population? Population(int count, string source)
    {
        if (count == 0 && source is "984" or "989") return null;
        var (year, said) = _sources.TryGetValue(source, out var own) ? own : _sources["commune"];
        return new Population(count, year, said);
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
