using System.Globalization;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>From what a person typed or ticked to a measure, the same way for pages and files.</summary>
internal static class TypedAnswer
{
    /// <summary>What a form sends for « je ne sais pas » and « pas de réponse ».</summary>
    public const string Unknown = "?";
    public const int LongestText = 40;
    private const double Largest = 1e12;
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>The value of a stage id (a level) or of an indicator id (a measure); null says « je ne sais pas ».</summary>
    public static Outcome<double?> Read(Framework framework, string item, string typed)
    {
        var text = typed.Trim();
        if (framework.Indicator(item) is { } indicator) return text is Unknown or "" ? (double?)null : Measure(indicator.Kind, text);
        if (framework.Stage(item) is null) return new Refusal("Cette question n’est pas dans le diagnostic.");
        return text == Unknown ? (double?)null : Level(text);
    }

    private static Outcome<double?> Measure(IndicatorKind kind, string text) => kind switch
    {
        IndicatorKind.YesNo => YesOrNo(text),
        IndicatorKind.Scale => Level(text),
        _ => Number(text, kind == IndicatorKind.Percent),
    };

    private static Outcome<double?> Level(string text) =>
        text.Length == 1 && text[0] is >= '0' and <= '3' ? text[0] - '0' : new Refusal("Choisissez une des réponses proposées.");

    private static Outcome<double?> YesOrNo(string text) => text.ToUpperInvariant() switch
    {
        "1" or "OUI" or "YES" => 1,
        "0" or "NON" or "NO" => 0,
        _ => new Refusal("Répondez par oui ou par non."),
    };

    private static Outcome<double?> Number(string text, bool percent)
    {
        var plain = string.Concat(text.TrimEnd('%', '€').Where(letter => !char.IsWhiteSpace(letter))).Replace(',', '.');
        if (text.Length > LongestText || !double.TryParse(plain, Plain, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
            return new Refusal("Écrivez un nombre, par exemple 12 ou 12,5.");
        if (number < 0) return new Refusal("Écrivez 0 ou un nombre plus grand.");
        if (percent && number > 100) return new Refusal("Un pourcentage va de 0 à 100.");
        return number > Largest ? new Refusal("Ce nombre est trop grand.") : number;
    }
}
