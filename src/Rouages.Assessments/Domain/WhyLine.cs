using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>
/// The optional line of a stage, « Qu’est-ce qui vous fait dire cela ? ». It travels with the answers under an item of its own.
/// </summary>
internal static class WhyLine
{
    public const int Longest = 300;
    private const string Suffix = ".why";

    public static string ItemOf(Stage stage) => stage.Id + Suffix;

    /// <summary>The stage whose line this item is; null for every other question.</summary>
    public static Stage? StageOf(Framework framework, string item) =>
        item.EndsWith(Suffix, StringComparison.Ordinal) ? framework.Stage(item[..^Suffix.Length]) : null;

    public static bool IsItem(string item) => item.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>One line; null when nothing readable was typed, which takes the line back.</summary>
    public static Outcome<string?> Read(string? typed)
    {
        var text = TypedText.Line(typed);
        return text?.Length > Longest ? new Refusal("Au plus {0} caractères.") { Arguments = [Longest] } : text;
    }
}
