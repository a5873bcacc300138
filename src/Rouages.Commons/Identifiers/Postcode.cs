namespace Rouages.Commons.Identifiers;

/// <summary>A French postcode: five digits. It identifies no commune: several share one, and one may have several.</summary>
public sealed record Postcode
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 5;

    private Postcode(string value) => Value = value;

    /// <summary>The five digits, leading zero kept.</summary>
    public string Value { get; }

    /// <summary>Reads what a person wrote. The form is checked, not the existence.</summary>
    public static Outcome<Postcode> Parse(string? text)
    {
        var digits = Written.Normalise(text);
        return Refuse(digits) is { } refusal ? refusal : new Postcode(digits);
    }

    /// <summary>The five digits.</summary>
    public override string ToString() => Value;

    private static Refusal? Refuse(string digits) => digits switch
    {
        "" => new Refusal("Indiquez un code postal."),
        _ when !Written.IsDigits(digits) => new Refusal("Un code postal ne contient que des chiffres."),
        { Length: not Length } => new Refusal("Un code postal compte cinq chiffres."),
        _ => null,
    };
}
