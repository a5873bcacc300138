namespace Rouages.Territories;

/// <summary>Levels of the administrative map, from the widest to the closest.</summary>
public enum TerritoryKind
{
    /// <summary>Région.</summary>
    Region = 0,

    /// <summary>Département, or an overseas collectivity that is not one.</summary>
    Departement = 1,

    /// <summary>Établissement public de coopération intercommunale à fiscalité propre.</summary>
    Epci = 2,

    /// <summary>Commune.</summary>
    Commune = 3,
}

/// <summary>How many people live there. A figure never goes without its year and its source.</summary>
/// <param name="Count">Inhabitants.</param>
/// <param name="Year">Reference year; the oldest one when figures are added up.</param>
/// <param name="Source">Who published it, in French.</param>
public sealed record Population(int Count, int Year, string Source);

/// <summary>A region, département, EPCI or commune of the year of the territories file.</summary>
public sealed record Territory
{
    /// <summary>Its level.</summary>
    public required TerritoryKind Kind { get; init; }

    /// <summary>INSEE code; the SIREN for an EPCI. Unique within its kind.</summary>
    public required string Code { get; init; }

    /// <summary>Official name, with typographic apostrophes.</summary>
    public required string Name { get; init; }

    /// <summary>The name with what tells it from its namesakes: <c>Beauvais (Oise)</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Null where nobody lives.</summary>
    public Population? Population { get; init; }

    /// <summary>Code of the région; null for a région and for overseas collectivities.</summary>
    public string? Region { get; init; }

    /// <summary>Code of the département; for an EPCI, the one where most of its inhabitants live.</summary>
    public string? Departement { get; init; }

    /// <summary>SIREN of the EPCI of a commune; null for the few isolated ones.</summary>
    public string? Epci { get; init; }

    /// <summary><c>CC</c>, <c>CA</c>, <c>CU</c>, <c>ME</c> or <c>MET69</c> (Lyon) for an EPCI.</summary>
    public string? EpciType { get; init; }

    /// <summary>Postcodes of a commune, ascending.</summary>
    public IReadOnlyList<string> Postcodes { get; init; } = [];

    /// <summary>
    /// Unique across kinds, and the last part of its address: the code, after an R for a région (<c>R32</c>, <c>60</c>, <c>200067999</c>,
    /// <c>60057</c>).
    /// </summary>
    public string Key => Kind is TerritoryKind.Region ? $"R{Code}" : Code;
}

/// <summary>Another name or code that leads to a commune: an arrondissement, a commune that merged, a former code.</summary>
/// <param name="Code">INSEE code of the part or former commune.</param>
/// <param name="Into">Code of the commune it belongs to today.</param>
/// <param name="Name">Its name; empty when only the code is known.</param>
public sealed record TerritoryAlias(string Code, string Into, string Name);

/// <summary>One answer of a search.</summary>
/// <param name="Territory">What was found.</param>
/// <param name="Through">The other name that matched (a former commune, an arrondissement), or null.</param>
public sealed record TerritoryHit(Territory Territory, string? Through);
