namespace Rouages.Testing;

/// <summary>Where the sources are, for tests that read files.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Rouages.slnx</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder) =>
        folder is null ? throw new InvalidOperationException("These tests run from a copy of the sources.")
        : File.Exists(Path.Combine(folder, "Rouages.slnx")) ? folder
        : Find(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)));
}
