using System.Globalization;
using System.Text.RegularExpressions;

namespace Rouages.Web.Tests;

public sealed partial class ContrastTests
{
    private static readonly string[] Grounds = ["paper", "sheet"];

    public static TheoryData<string, string, double> Pairs
    {
        get
        {
            TheoryData<string, string, double> pairs = [];
            foreach (var ground in Grounds)
            {
                foreach (var text in new[] { "ink", "soft", "act", "bad", "good", "r1", "r2", "r3", "r4", "r5" })
                    pairs.Add(text, ground, 4.5);
                pairs.Add("edge", ground, 3);
            }

            pairs.Add("ink", "wash", 4.5);
            pairs.Add("on-act", "act", 4.5);
            foreach (var wheel in new[] { "r1", "r2", "r3", "r4", "r5" }) pairs.Add(wheel, "line", 3);
            return pairs;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Both_themes_can_be_read(string over, string ground, double least)
    {
        foreach (var dark in new[] { false, true })
            Assert.True(Ratio(Token(over, dark), Token(ground, dark)) >= least,
                $"{over} on {ground}, {(dark ? "dark" : "light")}: {Ratio(Token(over, dark), Token(ground, dark)):0.00}");
    }

    [Fact]
    public void Old_browsers_get_the_same_light_theme() =>
        Assert.All(Tokens().Matches(Css).DistinctBy(token => token.Groups[1].Value),
            token => Assert.Contains($"--{token.Groups[1].Value}: {token.Groups[2].Value};", Css, StringComparison.Ordinal));

    private static readonly string Css = File.ReadAllText(
        Path.Combine(Root(AppContext.BaseDirectory), "src/Rouages.Web/wwwroot/css/tokens.css"));

    private static string Token(string name, bool dark)
    {
        var token = Tokens().Matches(Css).Single(match => match.Groups[1].Value == name);
        return token.Groups[dark ? 3 : 2].Value;
    }

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // Relative luminance as WCAG 2 defines it.
    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Rouages.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(@"--([a-z0-9-]+): light-dark\((#[0-9A-F]{6}), (#[0-9A-F]{6})\)")] private static partial Regex Tokens();
}
