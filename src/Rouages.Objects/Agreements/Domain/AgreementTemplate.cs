using System.Text;
using System.Text.RegularExpressions;
using Rouages.Commons;

namespace Rouages.Objects.Agreements;

/// <summary>A text with blanks, <c>{{parties}}</c>, that a first version is made from: data of a module.</summary>
public sealed partial class AgreementTemplate
{
    private AgreementTemplate(string key, int version, string text, IReadOnlyList<string> blanks) =>
        (Key, Version, Text, Blanks) = (key, version, text, blanks);

    /// <summary>Its stable name.</summary>
    public string Key { get; }

    /// <summary>Its version, from 1.</summary>
    public int Version { get; }

    /// <summary>The text, as Markdown, with its blanks.</summary>
    public string Text { get; }

    /// <summary>The names of its blanks, each once, in the order of the text.</summary>
    public IReadOnlyList<string> Blanks { get; }

    /// <summary>What an agreement keeps of it: <c>key version</c>.</summary>
    public string Name => $"{Key} {Version}";

    /// <summary>The template, or what is wrong with its text.</summary>
    public static Outcome<AgreementTemplate> Check(string key, int version, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is 0 or > AgreementVersion.LongestText)
            return new Refusal("Un modèle a de 1 à {0} caractères.") { Arguments = [AgreementVersion.LongestText] };
        var blanks = Blank().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        var rest = Blank().Replace(text, "");
        return rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)
            ? new Refusal("Un champ à remplir s’écrit avec un nom entre deux accolades : des minuscules, des chiffres et des tirets.")
            : new AgreementTemplate(key, version, text, blanks);
    }

    /// <summary>The text with its blanks filled in. What is filled in is text: it never becomes Markdown.</summary>
    public Outcome<string> Fill(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (Blanks.FirstOrDefault(blank => !values.TryGetValue(blank, out var value) || string.IsNullOrWhiteSpace(value)) is { } missing)
            return new Refusal("Il manque « {0} ».") { Arguments = [missing] };
        if (values.Keys.FirstOrDefault(key => !Blanks.Contains(key)) is { } unknown)
            return new Refusal("Le modèle n’a pas de champ « {0} ».") { Arguments = [unknown] };
        var text = Blank().Replace(Text, match => Plain(values[match.Groups[1].Value]));
        return text.Length > AgreementVersion.LongestText
            ? new Refusal("Au plus {0} caractères.") { Arguments = [AgreementVersion.LongestText] } : text;
    }

    private static string Plain(string value)
    {
        var plain = new StringBuilder(value.Length);
        foreach (var letter in string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            plain.Append(letter < 128 && char.IsPunctuation(letter) || letter is '<' or '>' or '|' or '`' or '~' or '+' or '=' or '^' or '$'
                ? $"\\{letter}" : letter.ToString());
        return plain.ToString();
    }

    [GeneratedRegex(@"\{\{([a-z][a-z0-9-]{0,39})\}\}")] private static partial Regex Blank();
}
