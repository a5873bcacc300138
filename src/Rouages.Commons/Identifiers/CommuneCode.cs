using System.Globalization;

namespace Rouages.Commons.Identifiers;

/// <summary>
/// The INSEE code of a commune: the number of its département or overseas collectivity, then that of the commune. It is not a
/// postcode, and a well-formed code may belong to no commune: the territories know which exist in which year.
/// </summary>
public sealed record CommuneCode
{
    /// <summary>How many characters it has.</summary>
    public const int Length = 5;

    // The wards of the three cities have codes of their own; only the city is a commune.
    private static readonly (
        int First, int Last, string City)[] Wards = [(75101, 75120, "75056"), (69381, 69389, "69123"), (13201, 13216, "13055")];

    private CommuneCode(string value) => Value = value;

    /// <summary>The five characters, leading zero kept, A or B of Corsica in upper case.</summary>
    public string Value { get; }

    /// <summary>The code of the département or collectivity: two characters, three overseas.</summary>
    public string Departement => IsOverseas(Value) ? Value[..3] : Value[..2];

    /// <summary>Reads what a person wrote. The form is checked, not the existence.</summary>
    public static Outcome<CommuneCode> Parse(string? text)
    {
        var code = Written.Normalise(text);
        return Refuse(code) is { } refusal ? refusal : new CommuneCode(code);
    }

    /// <summary>
    /// Reads a code as files carry it: a leading zero that a spreadsheet dropped, Corsica still numbered 20, a ward of Paris, Lyon
    /// or Marseille in the place of the city. <paramref name="exists"/> tells which of 2A and 2B has the commune.
    /// </summary>
    public static Outcome<CommuneCode> Read(string? text, Func<string, bool> exists)
    {
        var code = Written.Normalise(text);
        if (code.Length == Length - 1 && Written.IsDigits(code)) code = "0" + code;
        if (code.Length == Length && code.StartsWith("20", StringComparison.Ordinal) && Written.IsDigits(code))
            code = new[] { "2A" + code[2..], "2B" + code[2..] }.FirstOrDefault(exists, code);
        return Parse(City(code));
    }

    /// <summary>The five characters.</summary>
    public override string ToString() => Value;

    private static string City(string code) =>
        code.Length == Length && Written.IsDigits(code) && int.Parse(code, CultureInfo.InvariantCulture) is var number
            ? Wards.FirstOrDefault(city => city.First <= number && number <= city.Last).City ?? code
            : code;

    private static Refusal? Refuse(string code) => code switch
    {
        "" => new Refusal("Indiquez le code Insee d’une commune."),
        { Length: not Length } => new Refusal("Un code de commune compte cinq caractères."),
        _ when !IsDigitsButCorsica(code) => new Refusal("Un code de commune ne contient que des chiffres, sauf 2A et 2B en Corse."),
        ['2', '0', ..] => new Refusal("Le département 20 n’existe plus : en Corse, les codes de commune commencent par 2A ou 2B."),
        _ when IsCollectivity(code) => null,
        ['0', '0', ..] or ['9', '6' or '8' or '9', ..] or ['9', '7', not ('1' or '2' or '3' or '4' or '6'), ..] =>
            new Refusal("Aucun département ne porte ce numéro."),
        _ => null,
    };

    private static bool IsOverseas(string code) => code is ['9', '7' or '8', ..];

    private static bool IsCollectivity(string code) => code is ['9', '7', '5' or '7' or '8', ..] or ['9', '8', '6' or '7' or '8', ..];

    private static bool IsDigitsButCorsica(string code) =>
        code[0] is >= '0' and <= '9' && Written.IsDigits(code.AsSpan(2))
        && (code[1] is >= '0' and <= '9' || (code[0] is '2' && code[1] is 'A' or 'B'));
}
