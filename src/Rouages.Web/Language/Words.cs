using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rouages.Commons;

namespace Rouages.Web;

/// <summary>Says French sentences, which are their own keys, in the language of the request.</summary>
/// <param name="english">English by French sentence, merged from the modules' <c>Words/en.json</c>.</param>
public sealed partial class Words(FrozenDictionary<string, string> english)
{
    /// <summary>True when the request is served in English.</summary>
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>
    /// The language of what people wrote, when it is not the one of the page: <c>lang="@Words.Written"</c> on their text. A French site is
    /// written in French.
    /// </summary>
    public static string? Written => English ? "fr" : null;

    /// <summary>The sentence (a literal: a fence reads it), its placeholders filled in the culture of the request.</summary>
    public string this[string french, params object?[] arguments] =>
        arguments.Length == 0 ? Find(french) : string.Format(CultureInfo.CurrentCulture, Elide(Find(french), arguments), arguments);

    /// <summary>
    /// Counts in words: the number is <c>{0}</c>, what follows <c>{1}</c> and on. French counts zero as singular; English does not.
    /// </summary>
    public string Count(int number, string one, string many, params object?[] more) =>
        this[IsOne(number) ? one : many, [number, .. more]];

    internal static bool IsOne(int number) => English ? number == 1 : Math.Abs(number) < 2;

    /// <summary>Marks a literal as a sentence to be said later with <see cref="Say(string)"/>: a table of labels, for instance.</summary>
    public static string Key(string french) => french;

    /// <summary>Says a sentence declared as a literal elsewhere: a navigation label, a refusal, a stored choice.</summary>
    public string Say(string? french) => french is null ? "" : Find(french);

    /// <summary>Says an error or a refusal with its arguments.</summary>
    public string Say(Sentence? sentence) => sentence is null ? "" : this[sentence.French, sentence.Arguments];

    /// <summary>A day in words: <c>12 mars 2026</c>, <c>1er mars 2026</c>, <c>12 March 2026</c>.</summary>
    public string Date(DateOnly day) => day.ToString(day.Day == 1 && !English ? _first : _day, CultureInfo.CurrentCulture);

    /// <summary>The day of an instant in Europe/Paris, in words.</summary>
    public string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(Local(instant).DateTime));

    /// <summary>Day and time of an instant in Europe/Paris: <c>12 mars 2026 à 14:32</c>.</summary>
    public string Moment(DateTimeOffset instant) => this["{0} à {1}", Date(instant), Time(instant)];

    /// <summary>The time of an instant in Europe/Paris: <c>14:32</c>.</summary>
    public string Time(DateTimeOffset instant) => Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A number of the culture, with at most so many decimals: <c>2,5</c>, <c>12 000</c>.</summary>
    public string Number(double number, int decimals = 1) =>
        number.ToString(_shapes[Math.Clamp(decimals, 0, 3)], CultureInfo.CurrentCulture);

    private readonly TimeZoneInfo _zone = Paris.Zone;
    private readonly string _first = "d'er' MMMM yyyy";
    private readonly string _day = "d MMMM yyyy";
    private readonly string[] _shapes = ["#,0", "#,0.#", "#,0.##", "#,0.###"];

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);

    /// <summary>« au nom de {0} » becomes « au nom d’Emergence »: what is said depends on the name that comes.</summary>
    private static string Elide(string said, object?[] arguments) => English || !said.Contains("de {", StringComparison.Ordinal) ? said
        : OfSomething()
            .Replace(said,
                of => arguments[of.Groups[1].Value[0] - '0'] is string { Length: > 0 } name && StartsWithVowel(name)
                    ? $"d’{{{of.Groups[1].Value}}}" : of.Value);

    // « h » and « y » may be either; they stay as they are.
    private static bool StartsWithVowel(string name) =>
        "aeiouæœ".Contains(char.ToLowerInvariant(name.InForm(NormalizationForm.FormD)[0]), StringComparison.Ordinal);

    [GeneratedRegex(@"\bde \{(\d)\}")] private static partial Regex OfSomething();

    private string Find(string french) => English && english.TryGetValue(french, out var said) ? said : french;
}
