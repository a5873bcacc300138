namespace Rouages.Commons.Identifiers;

/// <summary>
/// The number of an enterprise, association or public body in the Sirene register: nine digits, the last one a check digit.
/// </summary>
public sealed record Siren
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 9;

    private const string NeverGiven = "000000000";

    private Siren(string value) => Value = value;

    /// <summary>The nine digits, without spaces.</summary>
    public string Value { get; }

    /// <summary>Reads what a person wrote, spaces, dots and hyphens allowed; refuses a wrong check digit (Luhn) and nine zeros.</summary>
    public static Outcome<Siren> Parse(string? text)
    {
        var digits = Written.Normalise(text);
        return Refuse(digits) is { } refusal ? refusal : new Siren(digits);
    }

    /// <summary>The nine digits.</summary>
    public override string ToString() => Value;

    private static Refusal? Refuse(string digits) => digits switch
    {
        "" => new Refusal("Indiquez un numéro SIREN."),
        _ when !Written.IsDigits(digits) => new Refusal("Un numéro SIREN ne contient que des chiffres."),
        { Length: Siret.Length } => new Refusal("Ces quatorze chiffres sont un SIRET ; le SIREN en est les neuf premiers."),
        { Length: not Length } => new Refusal("Un numéro SIREN compte neuf chiffres."),
        NeverGiven => new Refusal("Un numéro SIREN n’est jamais fait de neuf zéros."),
        _ when Written.LuhnSum(digits) % 10 != 0 => new Refusal("Ce numéro SIREN est faux : son chiffre de contrôle ne correspond pas."),
        _ => null,
    };
}
