namespace Rouages.Directory.People;

/// <summary>Where to go once signed in. Only inside this site: a link must not carry people elsewhere.</summary>
internal static class Return
{
    internal const string Home = "/";
    private const int Longest = 1000;

    /// <summary>The address when it is one of this site, else the home page.</summary>
    internal static string Safe(string? address) =>
        address is ['/', .. var rest] && address.Length <= Longest && rest is not ['/' or '\\', ..] && !address.Any(letter => char.IsControl(letter) || letter == '\\')
            ? address : Home;

    /// <summary>The query that carries it from page to page; empty for the home page.</summary>
    internal static string Query(string? address) =>
        Safe(address) is var safe && safe != Home ? $"?retour={Uri.EscapeDataString(safe)}" : "";
}
