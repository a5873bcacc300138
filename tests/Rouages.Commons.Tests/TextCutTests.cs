namespace Rouages.Commons.Tests;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab🌱", 3, "ab")]
    [InlineData("ab🌱", 4, "ab🌱")]
    [InlineData("abe\u0301d", 3, "ab")]
    [InlineData("👩‍👩‍👧", 4, "")]
    [InlineData("abc", 0, "")]
    public void A_text_is_cut_between_two_characters(string text, int longest, string cut) => Assert.Equal(cut, text.AtMost(longest));

    [Fact]
    public void A_long_text_is_cut_fast() => Assert.Equal(2_000_000, new string('a', 3_000_000).AtMost(2_000_000).Length);

    [Theory]
    [InlineData("Planter des haies", 20, "Planter des haies")]
    [InlineData("Planter des haies, ensemble", 20, "Planter des haies…")]
    [InlineData("Anticonstitutionnellement", 10, "Anticonst…")]
    [InlineData("🌱🌱🌱🌱🌱🌱", 6, "🌱🌱…")]
    public void An_excerpt_ends_between_two_words(string text, int longest, string excerpt)
    {
        Assert.Equal(excerpt, text.Excerpt(longest));
        Assert.True(text.Excerpt(longest).Length <= longest);
    }
}
