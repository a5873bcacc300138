using Rouages.Commons;

namespace Rouages.Web.RichText;

/// <summary>
/// What HTML may cost, counted before anything is parsed: a parser takes seconds for what nests deep, repeats attributes or reopens
/// formatting in each block, so the counts keep even their worst use well under a second.
/// </summary>
internal static class TagBudget
{
    public const int LongestText = 512 * 1024;
    private const int MostTags = 4_000;
    private const int MostMarks = 10_000;
    private const int MostAttributes = 60;
    private const int MostReopened = 400_000;

    // These reopen in every block until they are closed, each time anew when their attributes differ.
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <summary>Why this is too much; null when it may be parsed.</summary>
    public static Refusal? Refuse(string html)
    {
        if (html.Length > LongestText) return new Refusal("Ce texte est trop long pour être montré.");
        var (tags, marks, formatted) = (0, 0, 0);
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            marks++;
            if (at + 1 >= html.Length || !char.IsAsciiLetter(html[at + 1])) continue;
            tags++;
            var attributes = Attributes(html, at + 1, out var name);
            if (attributes > MostAttributes) return TooMuch;
            if (attributes > 0 && Formatting.Contains(name)) formatted++;
            if (tags > MostTags) return TooMuch;
        }
        return marks > MostMarks || (long)formatted * tags > MostReopened ? TooMuch : null;
    }

    private static Refusal TooMuch => new Refusal("La mise en forme de ce texte est trop compliquée pour être montrée.");

    // Read from each « < » anew, so that nothing hides behind a quote or a comment that only seems to be open.
    private static int Attributes(string html, int at, out string name)
    {
        var start = at;
        while (at < html.Length && html[at] is not (' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>')) at++;
        name = html[start..at];
        for (var count = 0; ; count++)
        {
            while (at < html.Length && html[at] is ' ' or '\t' or '\n' or '\f' or '\r' or '/') at++;
            if (at >= html.Length || html[at] == '>' || count > MostAttributes) return count;
            at = Value(html, at);
        }
    }

    private static int Value(string html, int at)
    {
        at++;
        while (at < html.Length && html[at] is not (' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>' or '=')) at++;
        var sign = at;
        while (sign < html.Length && html[sign] is ' ' or '\t' or '\n' or '\f' or '\r') sign++;
        if (sign >= html.Length || html[sign] != '=') return at;
        at = sign + 1;
        while (at < html.Length && html[at] is ' ' or '\t' or '\n' or '\f' or '\r') at++;
        if (at < html.Length && html[at] is '"' or '\'') return html.IndexOf(html[at], at + 1) is >= 0 and var end ? end + 1 : html.Length;
        while (at < html.Length && html[at] is not (' ' or '\t' or '\n' or '\f' or '\r' or '>')) at++;
        return at;
    }
}
