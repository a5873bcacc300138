using System.Collections.Frozen;
using System.Globalization;

namespace Rouages.Web.Tests;

public sealed class WordsTests
{
    private static readonly Words T = new(
        new Dictionary<string, string> { ["{0} place."] = "{0} seat.", ["{0} places."] = "{0} seats." }.ToFrozenDictionary());
    private static readonly DateTimeOffset LateInWinter = new(2026, 1, 31, 23, 30, 0, TimeSpan.Zero);

    private static void Speak(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    [Fact]
    public void French_counts_zero_as_singular_and_english_does_not()
    {
        Speak("fr-FR");
        Assert.Equal("0 place.", T.Count(0, "{0} place.", "{0} places."));
        Assert.Equal("2 places.", T.Count(2, "{0} place.", "{0} places."));
        Speak("en-GB");
        Assert.Equal("0 seats.", T.Count(0, "{0} place.", "{0} places."));
    }

    [Fact]
    public void De_gives_way_before_a_vowel_in_french_alone()
    {
        Speak("fr-FR");
        Assert.Equal("au nom d’Émergence", T["au nom de {0}", "Émergence"]);
        Assert.Equal("Diagnostic d’octobre 2026", T["Diagnostic de {0}", "octobre 2026"]);
        Assert.Equal("Les Mains, au nom de La Fabrique", T["{0}, au nom de {1}", "Les Mains", "La Fabrique"]);
        Assert.Equal("position médiane de 1", T["position médiane de {0}", 1]);
        Speak("en-GB");
        Assert.Equal("au nom de Émergence", T["au nom de {0}", "Émergence"]);
    }

    [Fact]
    public void Days_are_those_of_paris()
    {
        Speak("fr-FR");
        Assert.Equal("1er février 2026", T.Date(LateInWinter));
        Assert.Equal("00:30", T.Time(LateInWinter));
        Assert.Equal("1er février 2026 à 00:30", T.Moment(LateInWinter));
    }

    [Theory]
    [InlineData("fr-FR", "2,5"), InlineData("en-GB", "2.5")]
    public void Numbers_follow_the_language(string culture, string expected)
    {
        Speak(culture);
        Assert.Equal(expected, T.Number(2.5));
    }

    [Theory]
    [InlineData("fr-FR", "/", "/"), InlineData("fr-FR", "/a?b=1", "/a?b=1"), InlineData("en-GB", "/", "/en"),
        InlineData("en-GB", "/a?b=1", "/en/a?b=1")]
    public void Links_stay_in_the_language_being_read(string culture, string path, string expected)
    {
        Speak(culture);
        Assert.Equal(expected, Link.To(path));
    }
}
