namespace Rouages.TerritoryMap;

/// <summary>
/// Where each population comes from. The package names the publications; the years of communes and EPCI were checked
/// against the figures themselves (Paris: 2 103 778 in 2023 among the communes, 2 113 705 in 2022 among the EPCI members).
/// </summary>
internal static class Sources
{
    public static readonly string[] Lines =
    [
        "commune|2023|Insee, populations de référence 2023 (population municipale)",
        "epci|2022|DGCL, EPCI à fiscalité propre au 1ᵉʳ janvier 2026 (population municipale 2022)",
        "976|2017|Insee, recensement de la population de Mayotte 2017",
        "986|2023|Insee, populations des collectivités d’outre-mer (recensement 2023)",
        "987|2022|Insee, populations des collectivités d’outre-mer (recensement 2022)",
        "988|2025|Insee, populations des collectivités d’outre-mer (recensement 2025)",
    ];
}
