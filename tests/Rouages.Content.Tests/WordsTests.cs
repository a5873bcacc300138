using System.Text.Json;
using System.Text.RegularExpressions;
using Rouages.Assessments.FrameworkReading;

namespace Rouages.Content.Tests;

/// <summary>Words of frameworks and formats: typography is part of correctness, and codes are for files, not for people.</summary>
public partial class WordsTests
{
    public static TheoryData<string> Names =>
    [
        .. ContentFolder.FrameworkNames.Select(row => $"frameworks/{row.Data}"),
        .. ContentFolder.FormatNames.Select(row => $"formats/{row.Data}"),
    ];

    public static TheoryData<string> Formats => ContentFolder.FormatNames;

    [Theory, MemberData(nameof(Names))]
    public void French_keeps_its_typography(string name) =>
        Assert.Empty(Words(name, "fr").Where(word => WrongFrench().IsMatch(word.Value)).Select(word => word.Key));

    [Theory, MemberData(nameof(Names))]
    public void English_keeps_its_typography(string name) =>
        Assert.Empty(Words(name, "en").Where(word => WrongEnglish().IsMatch(word.Value)).Select(word => word.Key));

    [Theory, MemberData(nameof(Names))]
    public void No_text_shows_a_code(string name) =>
        Assert.Empty(Words(name, "fr").Concat(Words(name, "en")).Where(word => Code().IsMatch(word.Value)).Select(word => word.Key));

    [Fact]
    public void The_wheels_are_told_in_English_to_the_last_word() =>
        Assert.Empty(
            Words("frameworks/rouages-de-la-cooperation", "fr").Keys.Except(Words("frameworks/rouages-de-la-cooperation", "en").Keys));

    [Theory, MemberData(nameof(Formats))]
    public void A_format_is_told_in_English_to_the_last_word(string name) =>
        Assert.Empty(Words($"formats/{name}", "fr").Keys.Except(Words($"formats/{name}", "en").Keys));

    [Fact]
    public void What_English_misses_is_said_in_French_and_announced()
    {
        var example = FrameworkReader.Read(Path.Combine(ContentFolder.Frameworks, "_exemple"));
        Assert.Equal(("The group", "en"), (example.Say("G", "en").Text, example.Say("G", "en").Language));
        Assert.Equal(("Premiers voisins", "fr"), (example.Say("G.1", "en").Text, example.Say("G.1", "en").Language));
    }

    private static Dictionary<string, string> Words(string name, string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Path.Combine(ContentFolder.Root, name, $"{language}.json")))!;

    /// <summary>A straight quote, an ordinary space before a high sign or inside guillemets, two spaces, or a bare « oe ».</summary>
    [GeneratedRegex("""['"]| [;:!?»]|« |\S[;!?»]|  |\boe|coe|soe|\d (?:%|mois|jours|ans|€)""")]
    private static partial Regex WrongFrench();

    [GeneratedRegex("""['"]|  |\s[;:!?,.]""")]
    private static partial Regex WrongEnglish();

    [GeneratedRegex(@"\b[A-Z]{2}-[A-Z]\d|\bR\d\.\d|\b(AM|MA|RE|LC|LH|LE|LM|LR)\d")]
    private static partial Regex Code();
}
