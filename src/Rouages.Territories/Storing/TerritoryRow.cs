namespace Rouages.Territories.Storing;

/// <summary>A territory in the database, for queries that join on it; pages read the one in memory.</summary>
internal sealed class TerritoryRow
{
    public const int LongestKey = 9;
    public const int LongestName = 200;

    /// <summary><see cref="Territory.Key"/>.</summary>
    public required string Key { get; init; }
    public required TerritoryKind Kind { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>As <see cref="TerritoryNames.Normalise"/> writes it.</summary>
    public required string SearchName { get; init; }
    public string? Region { get; init; }
    public string? Departement { get; init; }

    /// <summary>SIREN of the EPCI that a commune is a member of.</summary>
    public string? Epci { get; init; }
    public int? Population { get; init; }
    public int? PopulationYear { get; init; }
    public string? PopulationSource { get; init; }

    /// <summary>Last year whose map holds it. Codes in use are never deleted: an older year than the rest means that it is gone.</summary>
    public required string Vintage { get; init; }

    /// <summary>Key of the territory that took its place.</summary>
    public string? Successor { get; init; }
}

/// <summary>A postcode under which a commune is delivered.</summary>
internal sealed class TerritoryPostcode
{
    public required string Postcode { get; init; }
    public required string Commune { get; init; }
}

/// <summary>Which file was loaded; the same one is not loaded twice.</summary>
internal sealed class TerritoryMap
{
    public required string Hash { get; init; }
    public required string Vintage { get; init; }
    public required DateTimeOffset LoadedAt { get; init; }
}
