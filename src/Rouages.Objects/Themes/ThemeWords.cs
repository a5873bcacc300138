using Rouages.Web;

namespace Rouages.Objects.Themes;

/// <summary>How themes are said.</summary>
public static class ThemeWords
{
    /// <summary>The name of a theme in the language of the request.</summary>
    public static string Label(this Theme theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return Words.English ? theme.En : theme.Fr;
    }
}
