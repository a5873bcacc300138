using System.Globalization;
using Rouages.Assessments.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>A framework's words in the language of the request.</summary>
internal static class Phrases
{
    private static string Language => Words.English ? "en" : "fr";

    public static string Say(this Framework framework, string id) => framework.Say(id, Language).Text;

    public static string Say(this Framework framework, Item item) => framework.Say(item.Id, Language).Text;

    public static string Say(this Framework framework, Stage stage) => framework.Say(stage.Id, Language).Text;

    /// <summary>The words of a declared level inside a sentence: <c>en cours</c>.</summary>
    public static string Level(this Framework framework, int level) => Small(framework.Say(framework.Levels[level]));

    public static string Small(string text) => text.Length == 0 ? text : char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..];

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    /// <summary>« a, b et c ».</summary>
    public static string List(this Words T, IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : T["{0} et {1}", string.Join(", ", parts.SkipLast(1)), parts[^1]];
}
