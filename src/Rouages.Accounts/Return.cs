namespace Rouages.Accounts;

/// <summary>Where to go once signed in. Only inside this site: a link must not carry people elsewhere.</summary>
internal static class Return
{
    internal const string Home = "/";
    private const int Longest = 2000;

    /// <summary>The address, as a header can carry it, when it is one of this site; else the home page.</summary>
    internal static string Safe(string? address) => Encode(OfThisSite(address));

    private static string OfThisSite(string? address) =>
        address is ['/', .. var rest] && address.Length <= Longest && rest is not ['/' or '\\', ..]
            && !address.Any(letter => char.IsControl(letter) || letter == '\\')
            ? address : Home;

    // Headers are ASCII; what is encoded already stays as it is.
    private static string Encode(string address) =>
        string.Concat(address.EnumerateRunes()
            .Select(rune => rune.IsAscii && rune.Value != ' ' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    /// <summary>The query that carries it from page to page; empty for the home page.</summary>
    internal static string Query(string? address) =>
        Safe(address) is var safe && safe != Home ? $"?retour={Uri.EscapeDataString(safe)}" : "";
}
