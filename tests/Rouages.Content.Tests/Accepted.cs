namespace Rouages.Content.Tests;

/// <summary>Files that a test compares with what it computes. <c>ROUAGES_ACCEPT=1 bin/test content</c> writes them instead.</summary>
internal static class Accepted
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("ROUAGES_ACCEPT") == "1";

    public static void Same(string path, string computed)
    {
        if (IsAsked) File.WriteAllText(path, computed);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == computed,
            $"{path} is stale: run ROUAGES_ACCEPT=1 bin/test content, and commit it.");
    }
}
