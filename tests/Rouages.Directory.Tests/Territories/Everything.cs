namespace Rouages.Directory.Tests.Territories;

/// <summary>Read once: nothing changes it.</summary>
internal static class Everything
{
    public static Directory.Territories France { get; } = new();
}
