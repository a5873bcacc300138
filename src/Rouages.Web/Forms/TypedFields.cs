using System.Globalization;
using Rouages.Commons;

namespace Rouages.Web;

/// <summary>Bounded texts and dates of forms, read in one way; what is wrong is said beside the field.</summary>
public static class TypedFields
{
    /// <summary>A text on one line; null when nothing readable was typed.</summary>
    public static string? Line(this Errors errors, string field, string? typed, int longest) =>
        errors.Within(field, TypedText.Line(typed), longest);

    /// <summary>A text of several lines; each line break counts once.</summary>
    public static string? Lines(this Errors errors, string field, string? typed, int longest) =>
        errors.Within(field, TypedText.Lines(typed), longest);

    /// <summary>A day, in the form that browsers send.</summary>
    public static DateOnly? Day(this Errors errors, string field, string? typed)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (TypedText.Line(typed) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is > 2000 and < 2100)
            return date;
        errors.Add(field, "Indiquez une date, par exemple 2026-09-30.");
        return null;
    }

    private static string? Within(this Errors errors, string field, string? text, int longest)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (text?.Length > longest) errors.Add(field, "C’est trop long : {0} caractères au plus.", longest);
        return text;
    }
}
