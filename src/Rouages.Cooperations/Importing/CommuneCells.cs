using Rouages.Commons.Identifiers;
using Rouages.Cooperations.Domain;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations.Importing;

/// <summary>
/// The commune of a row: by its name, by its code as files carry it (a lost leading zero, Corsica numbered 20, a ward), by its postcode.
/// A name and a number together tell the one commune among its namesakes.
/// </summary>
internal static class CommuneCells
{
    /// <summary>The INSEE code of today; null when nothing is written or, with an error under <c>commune</c>, none is meant.</summary>
    public static string? ReadCommuneCells(this TerritoryFinder territories, string? name, string? number, Errors errors)
    {
        if (number is null && name is not null && char.IsAsciiDigit(name[0])) (name, number) = (null, name);
        if (name?.IndexOf(" cedex", StringComparison.OrdinalIgnoreCase) is > 0 and var cedex) name = name[..cedex];
        number = number is null ? null : string.Concat(number.Where(sign => !char.IsWhiteSpace(sign)));
        if (number is null) return territories.ReadCommune(name, "commune", errors);

        var postcode = Padded(number);
        var found = territories.ByNumber(number, postcode);
        if (name is not null)
        {
            var named = territories.Search(name, [TerritoryKind.Commune], TerritoryFinder.MostHits).Select(hit => hit.Territory).ToList();
            if (found.FindAll(commune => named.Exists(one => one.Code == commune.Code)) is [var meant]) return meant.Code;
            // A CEDEX is the postcode of no commune, and may be the code of another one: name and département then say which.
            if (named.FindAll(one => one.Departement is { } code && postcode.StartsWith(code, StringComparison.Ordinal)
                && Slug.Of(one.Name, "") == Slug.Of(name, "-")) is [var there]) return there.Code;
            if (found.Count == 0 || named.Count == 0) return territories.ReadCommune(name, "commune", errors);
            errors.Add("commune", "« {0} » et « {1} » ne désignent pas la même commune.", name, number);
            return null;
        }

        if (found is [var one]) return one.Code;
        if (found.Count == 2 && found[0].Code == postcode && !found[0].Postcodes.Contains(postcode))
            errors.Add("commune", "{0} est le code Insee de {1} et le code postal de {2} : ajoutez le nom de la commune.", postcode,
                found[0].Name, found[1].Name);
        else territories.ReadCommune(postcode, "commune", errors);
        return null;
    }

    // The commune that bears the code, before those that are delivered under the postcode.
    private static List<Territory> ByNumber(this TerritoryFinder territories, string number, string postcode)
    {
        var code = CommuneCode.Read(number, key => territories.Find(key) is not null).Value?.Value;
        var bears = territories.Find(code) is { Kind: TerritoryKind.Commune } commune ? [commune] : Array.Empty<Territory>();
        var delivered = territories.Search(postcode, [TerritoryKind.Commune], TerritoryFinder.MostHits).Select(hit => hit.Territory)
            .Where(one => one.Postcodes.Contains(postcode));
        return [.. bears.Concat(delivered).DistinctBy(one => one.Code)];
    }

    private static string Padded(string number) =>
        number.Length == CommuneCode.Length - 1 && number.All(char.IsAsciiDigit) ? $"0{number}" : number;
}
