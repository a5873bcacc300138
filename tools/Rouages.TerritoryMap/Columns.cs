using System.Globalization;

namespace Rouages.TerritoryMap;

/// <summary>
/// Lays the package out column by column, which compresses three times better than rows. The format is described in the
/// README of this tool; <c>Rouages.Territories</c> holds the reader.
/// </summary>
internal sealed class Columns(Package package, TextWriter output)
{
    private readonly Commune[] _communes = [.. package.Current];
    private readonly Dictionary<string, string> _epciOf =
        package.Epci.SelectMany(epci => epci.Membres, (epci, member) => (member.Code, Epci: epci.Code))
            .ToDictionary(pair => pair.Code, pair => pair.Epci);

    public void Write()
    {
        Section("about", ["vintage=2026", $"package=@etalab/decoupage-administratif {package.Version}"]);
        Section("sources", Sources.Lines);
        // Codes and postcodes come first: the command line reads no further.
        Section("commune-codes", ByDepartement(group => $"{group.Key} {string.Join(' ', Steps(group))}"));
        Section("commune-postcodes", _communes.Select(Postcodes));
        Section("commune-names", _communes.Select(commune => French(commune.Nom)));
        Section("commune-epci", ByDepartement(Epci));
        Section("commune-populations", _communes.Select(commune => commune.Population?.ToString(CultureInfo.InvariantCulture) ?? ""));
        Section("regions", package.Regions.Where(region => !region.IsCollectivity).Select(region => $"{region.Code}|{French(region.Nom)}"));
        Section("departements",
            package.Departements.Select(dept => $"{dept.Code}|{(dept.IsCollectivity ? "" : dept.Region)}|{French(dept.Nom)}"));
        Section("epci",
            package.Epci.Select(epci => $"{epci.Code}|{Kind(epci)}|{epci.ModeFinancement}|{epci.PopulationMunicipale}|{French(epci.Nom)}"));
        Section("aliases", Aliases());
    }

    private void Section(string name, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        output.Write($"#{name} {all.Length}\n");
        foreach (var line in all)
            output.Write($"{line}\n");
    }

    private IEnumerable<string> ByDepartement(Func<IGrouping<string, Commune>, string> line) =>
        _communes.GroupBy(commune => commune.Departement).Select(line);

    private static IEnumerable<int> Steps(IGrouping<string, Commune> group)
    {
        var last = 0;
        foreach (var number in group.Select(commune => int.Parse(commune.Code.AsSpan(group.Key.Length), CultureInfo.InvariantCulture)))
        {
            yield return number - last;
            last = number;
        }
    }

    /// <summary>The start that nearly all postcodes of a département share is left out.</summary>
    private static string Postcodes(Commune commune) => string.Join(' ', (commune.CodesPostaux ?? []).Order(StringComparer.Ordinal)
        .Select(postcode => postcode.StartsWith(Start(commune.Departement), StringComparison.Ordinal) ? postcode[2..] : postcode));

    private static string Start(string departement) => departement is "2A" or "2B" ? "20" : departement[..2];

    /// <summary>The EPCI present in the département, then one letter per commune: its rank among them, or a full stop.</summary>
    private string Epci(IGrouping<string, Commune> group)
    {
        string[] here =
            [.. group.Select(commune => _epciOf.GetValueOrDefault(commune.Code)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var letters =
            group.Select(commune => _epciOf.TryGetValue(commune.Code, out var epci) ? (char)('0' + Array.IndexOf(here, epci)) : '.');
        return $"{string.Join(' ', here)}|{string.Concat(letters)}";
    }

    private IEnumerable<string> Aliases()
    {
        var parts =
            package.Parts.Select(
                part => (part.Code, Into: part.Whole ?? part.ChefLieu!,
                    Kind: part.Type[^4..] switch { "ipal" => "m", "guee" => "d", _ => "a" }, part.Nom));
        var named = package.Parts.Select(part => part.Code).ToHashSet();
        var codes =
            _communes.SelectMany(commune => commune.AnciensCodes ?? [], (commune, old) =>
                (Code: old, Into: commune.Code, Kind: "c", Nom: ""))
            .Where(old => !named.Contains(old.Code));
        return parts.Concat(codes).OrderBy(alias => alias.Into, StringComparer.Ordinal).ThenBy(alias => alias.Code, StringComparer.Ordinal)
           .Select(alias => $"{alias.Code}|{alias.Into}|{alias.Kind}|{French(alias.Nom)}");
    }

    private static string Kind(Epci epci) => epci.Type is "METRO" ? "ME" : epci.Type;

    private static string French(string name) => name.Replace('\'', '’');
}
