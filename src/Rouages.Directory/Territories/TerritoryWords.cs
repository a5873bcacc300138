using Rouages.Web;

namespace Rouages.Directory;

/// <summary>How territories are said.</summary>
public static class TerritoryWords
{
    /// <summary>The level, in the words of the person reading: <c>commune</c>, <c>communauté de communes</c>…</summary>
    public static string Kind(this Words words, Territory territory)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(territory);
        return territory switch
        {
            { Kind: TerritoryKind.Region } => words["région"],
            { Kind: TerritoryKind.Departement, Region: null } => words["collectivité d’outre-mer"],
            { Kind: TerritoryKind.Departement } => words["département"],
            { EpciType: "CC" } => words["communauté de communes"],
            { EpciType: "CA" } => words["communauté d’agglomération"],
            { EpciType: "CU" } => words["communauté urbaine"],
            { EpciType: "ME" } => words["métropole"],
            { EpciType: "MET69" } => words["métropole à statut particulier"],
            _ => words["commune"],
        };
    }

    /// <summary>A level in general, for filters and headings.</summary>
    public static string Kinds(this Words words, TerritoryKind kind)
    {
        ArgumentNullException.ThrowIfNull(words);
        return kind switch
        {
            TerritoryKind.Region => words["Régions"],
            TerritoryKind.Departement => words["Départements"],
            TerritoryKind.Epci => words["Intercommunalités"],
            _ => words["Communes"],
        };
    }

    /// <summary><c>55 550 habitants en 2023</c>; empty where nobody lives.</summary>
    public static string Inhabitants(this Words words, Population? population)
    {
        ArgumentNullException.ThrowIfNull(words);
        return population is null ? "" : words["{0} en {1}", words.Count(population.Count, "{0:N0} habitant", "{0:N0} habitants"), population.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)];
    }
}
