namespace Rouages.Commons.Identifiers;

/// <summary>
/// The INSEE code of a commune of a département: the number of the département, then that of the commune. It is not a
/// postcode, and a well-formed code may belong to no commune: the territories know which exist in which year.
/// </summary>
public sealed record CommuneCode
{
    /// <summary>How many characters it has.</summary>
    public const int Length = 5;

    private CommuneCode(string value) => Value = value;

    /// <summary>The five characters, leading zero kept, A or B of Corsica in upper case.</summary>
    public string Value { get; }

    /// <summary>The code of the département: two characters, three overseas.</summary>
    public string Departement => Value.StartsWith("97", StringComparison.Ordinal) ? Value[..3] : Value[..2];

    /// <summary>Reads what a person wrote. The form is checked, not the existence.</summary>
    public static Outcome<CommuneCode> Parse(string? text)
    {
        var code = Written.Normalise(text);
        return Refuse(code) is { } refusal ? refusal : new CommuneCode(code);
    }

    /// <summary>The five characters.</summary>
    public override string ToString() => Value;

    private static Refusal? Refuse(string code) => code switch
    {
        "" => new Refusal("Indiquez le code Insee d’une commune."),
        { Length: not Length } => new Refusal("Un code de commune compte cinq caractères."),
        _ when !IsDigitsButCorsica(code) => new Refusal("Un code de commune ne contient que des chiffres, sauf 2A et 2B en Corse."),
        ['2', '0', ..] => new Refusal("Le département 20 n’existe plus : en Corse, les codes de commune commencent par 2A ou 2B."),
        ['9', '7', '5' or '7' or '8', ..] or ['9', '8', ..] => new Refusal("Cette collectivité d’outre-mer n’est pas un département."),
        ['0', '0', ..] or ['9', '6' or '9', ..] or ['9', '7', not ('1' or '2' or '3' or '4' or '6'), ..] =>
            new Refusal("Aucun département ne porte ce numéro."),
        _ => null,
    };

    private static bool IsDigitsButCorsica(string code) =>
        code[0] is >= '0' and <= '9' && Written.IsDigits(code.AsSpan(2))
        && (code[1] is >= '0' and <= '9' || (code[0] is '2' && code[1] is 'A' or 'B'));
}
