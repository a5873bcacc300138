using System.Collections.Frozen;
using System.Globalization;

namespace Rouages.Web;

/// <summary>Says French sentences, which are their own keys, in the language of the request.</summary>
/// <param name="english">English by French sentence, merged from the modules' <c>Words/en.json</c>.</param>
public sealed class Words(FrozenDictionary<string, string> english)
{
    /// <summary>True when the request is served in English.</summary>
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The sentence, its placeholders filled in the culture of the request.</summary>
    public string this[string french, params object?[] arguments] =>
        arguments.Length == 0 ? Say(french) : string.Format(CultureInfo.CurrentCulture, Say(french), arguments);

    /// <summary>French counts zero as singular; English does not.</summary>
    public string Count(int number, string one, string many) =>
        this[(English ? number == 1 : Math.Abs(number) < 2) ? one : many, number];

    private string Say(string french) => English && english.TryGetValue(french, out var said) ? said : french;
}
