using Microsoft.AspNetCore.Http;

namespace Rouages.Web;

/// <summary>How a reader wants to read, kept in a cookie that says nothing about them.</summary>
/// <param name="Font"><c>source</c> or <c>atkinson</c>.</param>
/// <param name="Theme"><c>system</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Motion"><c>allow</c> or <c>still</c>.</param>
public sealed record ReadingComfort(string Font, string Theme, string Motion)
{
    /// <summary>Name of the cookie; cached pages vary by it.</summary>
    public const string Cookie = "lecture";

    internal static readonly string[] Fonts = ["source", "atkinson"];
    internal static readonly string[] Themes = ["system", "light", "dark"];
    internal static readonly string[] Motions = ["allow", "still"];

    /// <summary>What applies before anything was chosen.</summary>
    public static ReadingComfort Usual { get; } = new(Fonts[0], Themes[0], Motions[0]);

    /// <summary>What the request's cookie says; unknown values fall back to the usual ones.</summary>
    public static ReadingComfort Of(HttpRequest? request)
    {
        if (request?.Cookies[Cookie] is not { } text || text.Split('.') is not [var font, var theme, var motion]) return Usual;
        return new(Known(Fonts, font), Known(Themes, theme), Known(Motions, motion));
    }

    /// <summary>The value written in the cookie.</summary>
    public override string ToString() => $"{Font}.{Theme}.{Motion}";

    internal static string Known(string[] choices, string? value) => Array.Find(choices, choice => choice == value) ?? choices[0];
}
