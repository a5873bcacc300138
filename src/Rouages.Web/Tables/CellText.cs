using System.Globalization;
using Rouages.Commons;

namespace Rouages.Web.Tables;

/// <summary>Numbers and days as people write them in tables, in French and in English.</summary>
public static class CellText
{
    private const string Blanks = " \t\u00A0\u202F\u2009'’";

    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yyyy HH:mm",
            "d/M/yyyy HH:mm:ss",
        "d MMMM yyyy", "d MMM yyyy", "dddd d MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy",
    ];

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("en-GB")];

    /// <summary>A day: 2026-03-05, 05/03/2026 (the day first), 5 mars 2026, 5 March 2026; null when it is none.</summary>
    public static DateOnly? Day(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("1er ", "1 ", StringComparison.OrdinalIgnoreCase);
        foreach (var language in Languages)
            if (DateTime.TryParseExact(plain, Days, language, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200)
                return DateOnly.FromDateTime(day);
        return null;
    }

    /// <summary>
    /// A number: 1 234,56 or 1,234.56, with a sign of currency or percent if need be. What the two languages read differently, such as
    /// « 1,234 », is refused.
    /// </summary>
    public static Outcome<decimal> Number(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain =
            string.Concat(text.Trim().TrimEnd('€', '%', '$').TrimStart('€', '$')
                .Where(sign => !Blanks.Contains(sign, StringComparison.Ordinal)))
            .Replace('\u2212', '-');
        if (plain.Count(sign => sign is '.' or ',') is 1 && IsThousands(plain))
            return new Refusal("« {0} » peut se lire de deux façons : écrivez-le sans séparer les milliers.") { Arguments = [text.Trim()] };
        var mark = plain.LastIndexOfAny(['.', ',']);
        if (mark >= 0 && plain.Count(sign => sign == plain[mark]) > 1) mark = plain.Length;
        var (whole, decimals) = mark < 0 ? (plain, "") : (plain[..mark], mark < plain.Length ? plain[(mark + 1)..] : "");
        return Grouped(whole) is { } digits && decimals.All(char.IsAsciiDigit)
            && decimal.TryParse($"{digits}.{decimals}0", NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var number)
            ? number : new Refusal("« {0} » n’est pas un nombre.") { Arguments = [text.Trim()] };
    }

    // 1,234 and 1.234 but neither 0,234 nor 1234,567.
    private static bool IsThousands(string plain) =>
        plain.TrimStart('-', '+') is var bare && bare.IndexOfAny(['.', ',']) is >= 1 and <= 3 and var mark && bare.Length == mark + 4
            && bare[0] != '0';

    private static string? Grouped(string whole)
    {
        var groups = whole.Split('.', ',');
        var isRight = groups[0].TrimStart('-', '+') is { Length: > 0 } first && first.All(char.IsAsciiDigit)
            && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));
        return isRight ? string.Concat(groups) : null;
    }
}
