using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

public sealed partial class TextFences
{
    [Fact]
    public void No_text_is_cut_at_a_fixed_index() =>
        None.Of(House.Files(null, ".cs", ".razor")
            .SelectMany(file =>
                File.ReadLines(file).Where(line => Cut().IsMatch(line)).Select(line => $"{House.Short(file)}: {line.Trim()} (AtMost)")));

    // The framework throws at half a character: TextForms asks instead.
    [Fact]
    public void The_form_of_a_text_is_asked_in_one_place() =>
        None.Of(House.Files(null, ".cs", ".razor").Where(file => !file.EndsWith("TextForms.cs", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => line.Contains(".Normalize(", StringComparison.Ordinal))
                .Select(line => $"{House.Short(file)}: {line.Trim()} (InForm)")));

    [Theory]
    [InlineData("var line = text.Length > 80 ? text[..80] : text;", true)]
    [InlineData("q.Trim()[..Math.Min(q.Trim().Length, Longest)]", true)]
    [InlineData("text.Substring(0, 10)", true)]
    [InlineData("text.AtMost(80)", false)]
    [InlineData("Guid.TryParseExact(id[..32], \"N\", out var workshop)", false)]
    public void The_fence_sees_what_it_must_see(string line, bool cut) => Assert.Equal(cut, Cut().IsMatch(line));

    [GeneratedRegex(
        @"\.Length\s*[<>]=?\s*[\w.]+\s*\?[^;]*\w\[\.\.[\w.]+\]|\[\.\.Math\.Min\(|\.Substring\(0")]
    private static partial Regex Cut();
}
