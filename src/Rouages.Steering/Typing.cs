using System.Globalization;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Steering;

/// <summary>Hours and addresses of the forms of this module, read in one way.</summary>
internal static class Typing
{
    public const int LongestLink = 500;

    /// <summary>An hour, in the form that browsers send.</summary>
    public static TimeOnly? Hour(this Errors errors, string field, string? typed)
    {
        if (TypedText.Line(typed) is not { } text) return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        errors.Add(field, "Indiquez une heure, par exemple 18:30.");
        return null;
    }

    /// <summary>The hour as browsers read it.</summary>
    public static string? Sent(this TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day as browsers read it.</summary>
    public static string? Sent(this DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The address of a page, never asked for by the server.</summary>
    public static string? Link(this Errors errors, string field, string? typed)
    {
        if (TypedText.Line(typed) is not { } link) return null;
        if (IsWeb(link) && link.Length <= LongestLink) return link;
        errors.Add(field, "Collez une adresse qui commence par https://.");
        return null;
    }

    public static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>Whether these words are found in a text, with or without their accents.</summary>
    public static bool IsIn(this string words, string? written) => written is not null && CultureInfo.InvariantCulture.CompareInfo
        .IndexOf(written, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
