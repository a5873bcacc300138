namespace Rouages.Fences.Tests;

internal static class None
{
    /// <summary>Passes when nothing was found; else the test says all of it, where xunit would cut the list.</summary>
    internal static void Of(IEnumerable<string?> found)
    {
        var all = found.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join('\n', all.Prepend($"{all.Count} found:")));
    }
}
