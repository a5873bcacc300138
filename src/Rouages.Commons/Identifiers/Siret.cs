namespace Rouages.Commons.Identifiers;

/// <summary>
/// The number of an establishment in the Sirene register: the <see cref="Siren"/> of its body, then five digits of its own.
/// </summary>
public sealed record Siret
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 14;

    // Its establishments outgrew the check digit: many have a digit sum multiple of five instead.
    private const string LaPoste = "356000000";

    private Siret(string value, Siren siren) => (Value, Siren) = (value, siren);

    /// <summary>The fourteen digits, without spaces.</summary>
    public string Value { get; }

    /// <summary>The body this establishment belongs to.</summary>
    public Siren Siren { get; }

    /// <summary>Reads what a person wrote; both the fourteen digits and the SIREN inside must pass their check, La Poste aside.</summary>
    public static Outcome<Siret> Parse(string? text)
    {
        var digits = Written.Normalise(text);
        if (RefuseShape(digits) is { } shape) return shape;
        if (Siren.Parse(digits[..Siren.Length]) is not { Refusal: null, Value: { } siren })
            return new Refusal("Les neuf premiers chiffres de ce SIRET ne forment pas un SIREN valide.");
        return RefuseCheck(digits, siren) is { } check ? check : new Siret(digits, siren);
    }

    /// <summary>The fourteen digits.</summary>
    public override string ToString() => Value;

    private static Refusal? RefuseShape(string digits) => digits switch
    {
        "" => new Refusal("Indiquez un numéro SIRET."),
        _ when !Written.IsDigits(digits) => new Refusal("Un numéro SIRET ne contient que des chiffres."),
        { Length: Siren.Length } => new Refusal("Ces neuf chiffres sont un SIREN ; un SIRET en a cinq de plus."),
        { Length: not Length } => new Refusal("Un numéro SIRET compte quatorze chiffres."),
        _ => null,
    };

    private static Refusal? RefuseCheck(string digits, Siren siren) => (Written.LuhnSum(digits) % 10 == 0, siren.Value) switch
    {
        (true, _) => null,
        (_, LaPoste) when Written.DigitSum(digits) % 5 == 0 => null,
        (_, LaPoste) =>
            new Refusal("Ce SIRET de La Poste est faux : ni son chiffre de contrôle ni la somme de ses chiffres ne correspondent."),
        _ => new Refusal("Ce numéro SIRET est faux : son chiffre de contrôle ne correspond pas."),
    };
}
