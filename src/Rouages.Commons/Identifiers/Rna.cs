namespace Rouages.Commons.Identifiers;

/// <summary>
/// The number of an association in the national register (RNA): W, then nine characters of which the first three name the
/// registry. There is no check digit, and the associations of Alsace-Moselle (57, 67, 68) have none: they are registered at the court.
/// </summary>
public sealed record Rna
{
    /// <summary>How many characters it has, the W included.</summary>
    public const int Length = 10;

    // Guyane is 9C, La Réunion 9R, Mayotte 9T…: the letters that the registries overseas bear. Corsica has 2A and 2B.
    private const string OverseasLetters = "BCFGJMNPRST";

    private Rna(string value) => Value = value;

    /// <summary>The ten characters, upper case, without spaces.</summary>
    public string Value { get; }

    /// <summary>Reads what a person wrote, spaces, dots and hyphens allowed.</summary>
    public static Outcome<Rna> Parse(string? text)
    {
        var number = Written.Normalise(text);
        return Refuse(number) is { } refusal ? refusal : new Rna(number);
    }

    /// <summary>The ten characters.</summary>
    public override string ToString() => Value;

    private static Refusal? Refuse(string number) => number switch
    {
        "" => new Refusal("Indiquez un numéro RNA."),
        _ when number[0] != 'W' => new Refusal("Un numéro RNA commence par la lettre W."),
        { Length: not Length } => new Refusal("Un numéro RNA compte la lettre W puis neuf caractères."),
        _ when !HasKnownForm(number) =>
            new Refusal(
                "Après le W, un numéro RNA ne contient que des chiffres ; en Corse et outre-mer, une lettre connue suit le premier (W2A, W9R…)."),
        _ => null,
    };

    private static bool HasKnownForm(string number) => Written.IsDigits(number.AsSpan(3)) && number[1..3] switch
    {
        ['2', 'A' or 'B'] => true,
        ['9', var letter] when char.IsAsciiLetter(letter) => OverseasLetters.Contains(letter, StringComparison.Ordinal),
        var digits => Written.IsDigits(digits),
    };
}
