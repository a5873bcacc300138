using System.Collections.Frozen;
using Rouages.Commons;

namespace Rouages.Accounts.Domain;

/// <summary>Long and not guessed first: no rule on letters, digits or signs (NIST SP 800-63B, CNIL 2022).</summary>
internal static class PasswordRule
{
    internal const int Shortest = 12;

    /// <summary>Hashing a megabyte for a stranger is a gift to them.</summary>
    internal const int Longest = 128;

    private const int FewestDistinct = 5;

    private static readonly FrozenSet<string> Common = Read();

    /// <summary>Why this password is refused; null when it may be used.</summary>
    /// <param name="password">As typed: spaces count.</param>
    /// <param name="field">The input it was typed in.</param>
    /// <param name="own">What is known about the person: address and name, which are guessed first.</param>
    internal static Refusal? Refuse(string? password, string field, params string?[] own) => password switch
    {
        null or { Length: < Shortest } =>
            new Refusal("Choisissez au moins 12 caractères : quelques mots à la suite conviennent très bien.", field),
        { Length: > Longest } => new Refusal("Ce mot de passe est trop long : 128 caractères au plus.", field),
        _ when IsGuessed(password, own) =>
            new Refusal("Ce mot de passe est parmi les premiers que l’on essaie. Choisissez-en un plus personnel.", field),
        _ => null,
    };

    private static bool IsGuessed(string password, string?[] own)
    {
        var plain = password.Trim().ToLowerInvariant();
        return plain.Distinct()
            .Count() < FewestDistinct || Common.Contains(plain) || Repeats(plain) || EmailAddress.Parse(plain) is not null
            || own.Any(known => known is { Length: > 3 } && plain.Contains(known.Trim().ToLowerInvariant(), StringComparison.Ordinal)
                && plain.Length < known.Trim().Length + 6);
    }

    // « rouages rouages », « azertyazerty », « motdepasse motdepasse 1 »: as easy as what is repeated.
    private static bool Repeats(string plain)
    {
        string[] words = plain.Split([.. plain.Where(sign => !char.IsLetter(sign)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return (words.Length > 1 && words.Distinct().Count() == 1) || (plain + plain)
            .IndexOf(plain, 1, StringComparison.Ordinal) < plain.Length;
    }

    private static FrozenSet<string> Read()
    {
        using var file = typeof(PasswordRule).Assembly.GetManifestResourceStream("Rouages.Accounts.common-passwords.txt")!;
        using var lines = new StreamReader(file);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet();
    }
}
