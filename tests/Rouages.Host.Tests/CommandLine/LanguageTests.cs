using Rouages.Host.CommandLine;

namespace Rouages.Host.Tests.CommandLine;

public class LanguageTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("LANG", "C", true)]
    [InlineData("LANG", "de_DE.UTF-8", true)]
    [InlineData("LANG", "en_GB.UTF-8", false)]
    [InlineData("LC_ALL", "en", false)]
    public void French_is_spoken_unless_the_locale_is_english(string name, string value, bool french) =>
        Assert.Equal(french,
            Printed.Given("", new() { [name] = value }, "--help").Out.Contains("montre cette aide", StringComparison.Ordinal));

    [Fact]
    public void The_option_wins_over_the_locale_and_LC_ALL_over_LANG()
    {
        var locale = new Dictionary<string, string> { ["LC_ALL"] = "fr_FR", ["LANG"] = "en_GB" };
        Assert.Contains("montre cette aide", Printed.Given("", locale, "--help").Out, StringComparison.Ordinal);
        Assert.Contains("shows this help", Printed.Given("", locale, "--help", "--lang", "en").Out, StringComparison.Ordinal);
        Assert.Contains("shows this help", Printed.Given("", locale, "--lang=en", "help").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_are_said_in_english_too() =>
        Assert.Equal(["1\tinvalid\tA SIREN number has nine digits."], Printed.Run("--lang", "en", "id", "siren", "1").Lines);

    [Fact]
    public async Task The_site_is_asked_for_by_no_argument_by_serve_and_by_the_options_of_the_web_host()
    {
        Assert.Null(await Commands.Run([]));
        Assert.Null(await Commands.Run(["serve", "--urls", "http://127.0.0.1:0"]));
        Assert.Null(await Commands.Run(["--environment=Development"]));
    }
}
