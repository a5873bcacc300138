namespace Rouages.Commons.Tests;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  \r\n\t ", null)]
    [InlineData("\u200B\u200D", null)]
    [InlineData("  Bonjour\r\nà tous ", "Bonjour\nà tous")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("fin\uD83C", "fin")]
    [InlineData("un\u202Etros", "untros")]
    [InlineData("👩‍👩‍👧 🌱", "👩‍👩‍👧 🌱")]
    public void Lines_keep_what_can_be_shown(string? typed, string? read) => Assert.Equal(read, TypedText.Lines(typed));

    [Theory]
    [InlineData("un\n\tdeux   trois", "un deux trois")]
    [InlineData("Qui\u202F?", "Qui\u202F?")]
    [InlineData("\n", null)]
    public void A_line_is_one_line(string typed, string? read) => Assert.Equal(read, TypedText.Line(typed));

    [Theory, InlineData("12", 12), InlineData(" 0\n", 0), InlineData("-1", null), InlineData("1,5", null), InlineData("1e3", null),
     InlineData("une dizaine", null), InlineData("", null), InlineData(null, null), InlineData("99999999999", null)]
    public void A_number_is_read_or_it_is_none(string? typed, int? number) => Assert.Equal(number, TypedText.Number(typed));
}
