using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

/// <summary>One place that says something to a reader: the literal, or null where something else stands in its place.</summary>
internal sealed record Said(string Where, string? French, string Source);

/// <summary>Reads source text for everything that is said through <c>Words</c>.</summary>
internal static partial class Speech
{
    // The opening of a call, and which of its arguments are sentences.
    private static readonly (string Call, int[] Sentences)[] Speakers =
    [
        ("T[", [0]), ("T.Count(", [1, 2]), ("new Refusal(", [0]), ("errors.Add(", [1]), ("Errors.Add(", [1]), ("row.Errors.Add(", [1]),
        ("Flash.Now(", [1]), ("Flash.Count(", [2, 3]),
            ("new NavigationEntry(", [0]), ("Words.Key(", [0]), ("[Says(", [0]), ("property: Says(", [0]),
            ("), Says(", [0]),
    ];

    internal static IEnumerable<Said> Of(string project) =>
        House.Files(project, ".razor", ".cs").SelectMany(file => In(House.Short(file), File.ReadAllText(file)));

    internal static IEnumerable<Said> In(string file, string source)
    {
        var text = Comments().Replace(source, "");
        foreach (
            var (call, sentences) in Speakers.Where(speaker =>
                speaker.Call != "T[" || file.EndsWith(".razor", StringComparison.Ordinal) || HasWords().IsMatch(text)))
            foreach (Match match in Regex.Matches(text, @"(?<![\w.])" + Regex.Escape(call)))
            {
                var arguments = Arguments(text, match.Index + match.Length);
                // An error that arrives as one object (a refusal) has been said where it was made.
                foreach (var index in sentences.Where(index => index < arguments.Count))
                    yield return new(file, Literal(arguments[index]), $"{call}{arguments[index].Trim()}");
            }

        foreach (Match match in Declared().Matches(text))
            yield return new(file, Regex.Unescape(match.Groups[1].Value), match.Value);
    }

    private static string? Literal(string argument) =>
        Whole().Match(argument.Trim()) is { Success: true } match ? Regex.Unescape(match.Groups[1].Value) : null;

    // Splits at the commas of this level, until the bracket that closes it.
    private static List<string> Arguments(string text, int from)
    {
        List<string> found = [];
        var (depth, start, quoted) = (0, from, false);
        for (var i = from; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted && letter == '\\') i++;
            else if (letter == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (letter is '(' or '[' or '{') depth++;
            else if (letter is ')' or ']' or '}' && depth-- == 0) return [.. found, text[start..i]];
            else if (letter == ',' && depth == 0) (found, start) = ([.. found, text[start..i]], i + 1);
        }

        return found;
    }

    [GeneratedRegex(@"(?m:^[ \t]*///?[^\n]*$)|(?s:@\*.*?\*@)")] private static partial Regex Comments();
    [GeneratedRegex(@"\bWords T\b")] private static partial Regex HasWords();
    [GeneratedRegex(@"^""((?:[^""\\]|\\.)*)""$")] private static partial Regex Whole();
    [GeneratedRegex(@"(?:\b(?:Label|Section|Sentence) => |\bthis\[)""((?:[^""\\]|\\.)*)""")] private static partial Regex Declared();
}
