using Rouages.Web;

namespace Rouages.Territories;

/// <summary>How territories are said.</summary>
public static class TerritoryWords
{
    /// <summary>The level, in the words of the person reading: <c>commune</c>, <c>communauté de communes</c>…</summary>
    public static string Kind(this Words T, Territory territory)
    {
        ArgumentNullException.ThrowIfNull(T);
        ArgumentNullException.ThrowIfNull(territory);
        return territory switch
        {
            { Kind: TerritoryKind.Region } => T["région"],
            { Kind: TerritoryKind.Departement, Region: null } => T["collectivité d’outre-mer"],
            { Kind: TerritoryKind.Departement } => T["département"],
            { EpciType: "CC" } => T["communauté de communes"],
            { EpciType: "CA" } => T["communauté d’agglomération"],
            { EpciType: "CU" } => T["communauté urbaine"],
            { EpciType: "ME" } => T["métropole"],
            { EpciType: "MET69" } => T["métropole à statut particulier"],
            _ => T["commune"],
        };
    }

    /// <summary>A level in general, for filters and headings.</summary>
    public static string Kinds(this Words T, TerritoryKind kind)
    {
        ArgumentNullException.ThrowIfNull(T);
        return kind switch
        {
            TerritoryKind.Region => T["Régions"],
            TerritoryKind.Departement => T["Départements"],
            TerritoryKind.Epci => T["Intercommunalités"],
            _ => T["Communes"],
        };
    }

    /// <summary><c>55 550 habitants en 2023</c>; empty where nobody lives.</summary>
    public static string Inhabitants(this Words T, Population? population)
    {
        ArgumentNullException.ThrowIfNull(T);
        return population is null ? ""
            : T["{0} en {1}", T.Count(population.Count, "{0:N0} habitant", "{0:N0} habitants"),
                population.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)];
    }
}
