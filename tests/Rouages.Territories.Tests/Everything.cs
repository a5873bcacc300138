namespace Rouages.Territories.Tests;

/// <summary>Read once: nothing changes it.</summary>
internal static class Everything
{
    public static TerritoryFinder France { get; } = new();
}
