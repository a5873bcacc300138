namespace Rouages.Commons.Identifiers;

/// <summary>
/// The number of an association in the national register (RNA): W, then nine characters. There is no check digit, and the
/// associations of Alsace-Moselle (57, 67, 68) have none: they are registered at the court.
/// </summary>
public sealed record Rna
{
    /// <summary>How many characters it has, the W included.</summary>
    public const int Length = 10;

    private Rna(string value) => Value = value;

    /// <summary>The ten characters, upper case, without spaces.</summary>
    public string Value { get; }

    /// <summary>True for <c>W</c> and nine digits, the form of the mainland; overseas a letter may stand among them.</summary>
    public bool HasOnlyDigits => Written.IsDigits(Value.AsSpan(1));

    /// <summary>Reads what a person wrote, in the tolerant form (digits or letters after the W).</summary>
    public static Outcome<Rna> Parse(string? text)
    {
        var number = Written.Normalise(text);
        return Refuse(number) is { } refusal ? refusal : new Rna(number);
    }

    /// <summary>Reads the strict form: only digits after the W.</summary>
    public static Outcome<Rna> ParseStrict(string? text) => Parse(text) switch
    {
        { Value: { HasOnlyDigits: false } } => new Refusal("Hors de l’outre-mer, un numéro RNA ne contient que des chiffres après le W."),
        var outcome => outcome,
    };

    /// <summary>The ten characters.</summary>
    public override string ToString() => Value;

    private static Refusal? Refuse(string number) => number switch
    {
        "" => new Refusal("Indiquez un numéro RNA."),
        _ when number[0] != 'W' => new Refusal("Un numéro RNA commence par la lettre W."),
        { Length: not Length } => new Refusal("Un numéro RNA compte la lettre W puis neuf caractères."),
        _ when !number.All(char.IsAsciiLetterOrDigit) => new Refusal("Un numéro RNA ne contient que des chiffres et des lettres sans accent."),
        _ => null,
    };
}
