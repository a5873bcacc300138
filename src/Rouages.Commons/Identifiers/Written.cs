using System.Globalization;

namespace Rouages.Commons.Identifiers;

/// <summary>How people write identifiers, and the sums that check them.</summary>
internal static class Written
{
    /// <summary>Without spaces (of any width), dots and hyphens; upper case; leading zeros stay. Doing it twice changes nothing.</summary>
    public static string Normalise(string? text) => text is null
        ? ""
        : string.Concat(WithoutDecimal(text).Where(character => !IsSeparator(character))).ToUpperInvariant();

    /// <summary>ASCII digits only: an Arabic or full-width digit is not one on a French register.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>From the right, every second digit doubled, less 9 when above 9, all added. Valid numbers give a multiple of ten.</summary>
    public static int LuhnSum(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var rank = 0; rank < digits.Length; rank++)
        {
            var digit = digits[^(rank + 1)] - '0';
            sum += rank % 2 == 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
        }
        return sum;
    }

    /// <summary>The digits added as they are.</summary>
    public static int DigitSum(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        foreach (var digit in digits)
            sum += digit - '0';
        return sum;
    }

    // A table that took the code for a number wrote 75056.0: the dot is no separator there.
    private static string WithoutDecimal(string text) =>
        text.Trim() is [.. var whole, '.', '0'] && whole.Length > 0 && IsDigits(whole) ? whole : text;

    private static bool IsSeparator(char character) =>
        character is '.' || char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
