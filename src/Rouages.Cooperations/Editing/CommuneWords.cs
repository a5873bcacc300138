using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>Communes as people write and read them.</summary>
public static class CommuneWords
{
    private static readonly char[] Separators = ['\n', ';'];

    /// <summary>« Beauvais (Oise) », the seat of a cooperation; null without communes.</summary>
    internal static string? SeatLabel(this TerritoryFinder territories, IReadOnlyList<string> communes) =>
        communes is [var seat, ..] ? territories.Find(seat)?.DisplayName : null;

    /// <summary>One name per line, as the form shows them.</summary>
    internal static string Lines(this TerritoryFinder territories, IReadOnlyList<string> communes) =>
        string.Join('\n', communes.Select(code => territories.Find(code)?.DisplayName ?? code));

    /// <summary>One commune, by name, postcode or INSEE code; null when nothing was typed or an error was said.</summary>
    public static string? ReadCommune(this TerritoryFinder territories, string? typed, string field, Errors errors)
    {
        ArgumentNullException.ThrowIfNull(territories);
        ArgumentNullException.ThrowIfNull(errors);
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var found = territories.Named(typed.Trim(), [TerritoryKind.Commune]);
        if (found is [var one]) return one.Code;
        Refuse(typed.Trim(), found, field, errors);
        return null;
    }

    /// <summary>
    /// A territory of any level, by name, postcode or code: of several of one name, the closest level, as who lives there means it.
    /// Null when nothing was typed or an error was said.
    /// </summary>
    public static Territory? ReadTerritory(this TerritoryFinder territories, string? typed, string field, Errors errors)
    {
        ArgumentNullException.ThrowIfNull(territories);
        ArgumentNullException.ThrowIfNull(errors);
        if (TypedText.Line(typed)?.AtMost(TerritoryFinder.LongestQuestion) is not { } name) return null;
        var found = territories.Named(name, []);
        var closest = found.FindAll(one => one.Kind == found.Max(other => other.Kind));
        if (closest is [var territory]) return territory;
        Refuse(name, closest, field, errors);
        return null;
    }

    /// <summary>Communes, one per line; an intercommunality stands for all of its communes.</summary>
    internal static List<string> ReadCommunes(this TerritoryFinder territories, string? typed, string field, Errors errors)
    {
        List<string> codes = [];
        foreach (var line in (typed ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(Cooperation.MostCommunes + 1))
        {
            var found = territories.Named(line, [TerritoryKind.Commune, TerritoryKind.Epci]);
            if (found is [{ Kind: TerritoryKind.Epci } epci])
                codes.AddRange(territories.CommunesOf(epci.Code).Select(commune => commune.Code));
            else if (found is [var commune]) codes.Add(commune.Code);
            else Refuse(line, found, field, errors);
        }

        codes = [.. codes.Distinct()];
        if (codes.Count > Cooperation.MostCommunes) errors.Add(field, "Au plus {0} communes.", Cooperation.MostCommunes);
        return codes;
    }

    /// <summary>Codes of the communes of the territory that bears the searched name, whatever its level; empty when none does.</summary>
    internal static string[] CommunesNamed(this TerritoryFinder territories, string asked) =>
        territories.Named(asked, []) is not [var territory, ..] ? []
        : territory.Kind == TerritoryKind.Commune ? [territory.Code]
        : [.. territories.Inside(territory.Key, TerritoryKind.Commune).Select(commune => commune.Code)];

    private static void Refuse(string typed, List<Territory> found, string field, Errors errors)
    {
        if (found is not [var one, ..])
            errors.Add(field, "Nous ne connaissons pas « {0} » : écrivez le nom de la commune, ou son code postal.", typed);
        else if (typed.All(char.IsAsciiDigit))
            errors.Add(field, "Plusieurs communes ont le code postal {0} : {1}. Écrivez le nom de la vôtre.", typed,
                string.Join(", ", found.Take(8).Select(commune => commune.Name)));
        else
            errors.Add(field, "Plusieurs communes s’appellent « {0} » : précisez, par exemple « {1} ».", typed, one.DisplayName);
    }

    // The very territory that was written: by postcode, by key, by full name, else the only one of that name.
    private static List<Territory> Named(this TerritoryFinder territories, string typed, IReadOnlyCollection<TerritoryKind> kinds)
    {
        var hits = territories.Search(typed.Split('(')[0], kinds, TerritoryFinder.MostHits).Select(hit => hit.Territory).ToList();
        if (hits.FindAll(hit => hit.Postcodes.Contains(typed)) is { Count: > 0 } delivered) return delivered;
        if (territories.Find(typed) is { } exact && (kinds.Count == 0 || kinds.Contains(exact.Kind))) return [exact];
        if (hits.Find(hit => Same(hit.DisplayName, typed)) is { } full) return [full];
        var named = hits.FindAll(hit => Same(hit.Name, typed));
        return named.Count > 0 || hits.Count != 1 ? named : hits;
    }

    private static bool Same(string name, string typed) => Slug.Of(name, "-") == Slug.Of(typed, "");
}
