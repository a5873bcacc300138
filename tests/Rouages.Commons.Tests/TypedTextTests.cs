namespace Rouages.Commons.Tests;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  \r\n\t ", null)]
    [InlineData("\u200B\u200D", null)]
    [InlineData("  Bonjour\r\nà tous ", "Bonjour\nà tous")]
    [InlineData("gras\u000Bpuis maigre", "gras\npuis maigre")]
    [InlineData("un\rdeux\u2028trois\u2029quatre\fcinq\u0085six", "un\ndeux\ntrois\nquatre\ncinq\nsix")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("fin\uD83C", "fin")]
    [InlineData("un\u202Etros", "untros")]
    [InlineData("👩‍👩‍👧 🌱", "👩‍👩‍👧 🌱")]
    public void Lines_keep_what_can_be_shown(string? typed, string? read) => Assert.Equal(read, TypedText.Lines(typed));

    [Fact]
    public void A_line_break_counts_once_however_it_was_sent()
    {
        foreach (var sign in (string[])["\r\n", "\n", "\v", "\u2028"])
        {
            var typed = string.Join(sign, Enumerable.Repeat(new string('a', 15), 120));
            Assert.Equal((120 * 15) + 119, TypedText.Lines(typed)!.Length);
        }
    }

    [Theory]
    [InlineData("Un\u000Btitre", "Un titre")]
    [InlineData("un\n\tdeux   trois", "un deux trois")]
    [InlineData("Qui\u202F?", "Qui\u202F?")]
    [InlineData("\n", null)]
    public void A_line_is_one_line(string typed, string? read) => Assert.Equal(read, TypedText.Line(typed));

    [Theory, InlineData("12", 12), InlineData(" 0\n", 0), InlineData("-1", null), InlineData("1,5", null), InlineData("1e3", null),
     InlineData("une dizaine", null), InlineData("", null), InlineData(null, null), InlineData("99999999999", null)]
    public void A_number_is_read_or_it_is_none(string? typed, int? number) => Assert.Equal(number, TypedText.Number(typed));
}
