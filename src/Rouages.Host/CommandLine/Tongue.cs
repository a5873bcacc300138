using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Rouages.Commons;

namespace Rouages.Host.CommandLine;

/// <summary>
/// French unless the reader asked for English. The site's <c>Words</c> would bring the whole of the web in; a command
/// answers in a tenth of a second and reads the few sentences it needs itself.
/// </summary>
internal sealed class Tongue(bool english)
{
    private readonly Dictionary<Assembly, Dictionary<string, string>> _words = [];

    /// <summary>What <c>--lang</c> says, else the first of LC_ALL, LC_MESSAGES and LANG that is set.</summary>
    public static Tongue Of(string? option, Func<string, string?> environment)
    {
        var asked = option ?? Locales.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return new(asked.StartsWith("en", StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Locales = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public string Say(string french, string inEnglish) => english ? inEnglish : french;

    public string Say(Refusal refusal) => Say(refusal, typeof(Refusal).Assembly);

    /// <summary>A refusal whose English stands in another assembly than that of the identifiers.</summary>
    public string Say(Refusal refusal, Assembly words)
    {
        var sentence = english ? WordsOf(words).GetValueOrDefault(refusal.Message, refusal.Message) : refusal.Message;
        return refusal.Arguments.Count == 0 ? sentence : string.Format(CultureInfo.InvariantCulture, sentence, [.. refusal.Arguments]);
    }

    private Dictionary<string, string> WordsOf(Assembly assembly)
    {
        if (!_words.TryGetValue(assembly, out var words)) _words[assembly] = words = Read(assembly);
        return words;
    }

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        using var file = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Words.en.json")!;
        using var words = JsonDocument.Parse(file);
        return words.RootElement.EnumerateObject().ToDictionary(word => word.Name, word => word.Value.GetString()!);
    }
}
