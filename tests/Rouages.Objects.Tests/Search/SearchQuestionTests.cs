using FsCheck;
using FsCheck.Fluent;
using Rouages.Commons;
using Rouages.Objects.Search;

namespace Rouages.Objects.Tests.Search;

public sealed class SearchQuestionTests
{
    [Theory]
    [InlineData(null), InlineData(""), InlineData("   "), InlineData("«\u00a0»"), InlineData("l’ d'"), InlineData("\u202e\u0000"),
        InlineData("&|!():*'\\")]
    public void What_holds_no_word_asks_nothing(string? typed) => Assert.Null(SearchQuestion.Read(typed));

    [Theory]
    [InlineData("  L’Épicerie   du carrefour ", "épicerie", "du", "carrefour")]
    [InlineData("Tiers-Lieux", "tiers", "lieux"), InlineData("PTCE ptce", "ptce"), InlineData("a & !b | (lien:*)", "lien"),
        InlineData("an 3", "an", "3")]
    [InlineData("e\u0301picerie", "épicerie")]
    public void Words_are_read(string typed, params string[] words) => Assert.Equal(words, SearchQuestion.Read(typed)!.Words);

    [Fact]
    public void Nothing_that_is_typed_is_an_operator_and_all_is_bounded() => Prop.ForAll<string>(typed =>
    {
        if (SearchQuestion.Read(typed) is not { } question) return true;
        return question.Typed.Length <= SearchQuestion.Longest && question.Words.Count is > 0 and <= SearchQuestion.MostWords
            && question.Words.All(word => word.Length <= OneError.Longest && word.All(char.IsLetterOrDigit));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_questions_are_cut()
    {
        Assert.Equal(SearchQuestion.MostWords, SearchQuestion.Read(string.Join(' ', Enumerable.Range(10, 40)))!.Words.Count);
        Assert.Equal(OneError.Longest, SearchQuestion.Read(new string('a', 150))!.Words[0].Length);
    }

    [Fact]
    public void Mended_words_take_the_place_of_what_was_typed() => Assert.Equal(
        ["épicerie", "oise"], SearchQuestion.Read("epicrie Oise")!.With(new Dictionary<string, string> { ["epicrie"] = "épicerie" }).Words);

    [Theory]
    [InlineData("lieu", "lieux"), InlineData("lieux", "lieu"), InlineData("local", "locaux"), InlineData("locaux", "local"),
        InlineData("travail", "travaux")]
    [InlineData("réseau", "réseaux"), InlineData("bijoux", "bijou")]
    public void Plurals_in_x_are_known(string word, string other) =>
        Assert.Contains($"'{other}'", SearchQuestion.ToTsQuery(word), StringComparison.Ordinal);

    [Theory]
    [InlineData("eau"), InlineData("prix"), InlineData("épicerie")]
    public void Other_words_are_left_alone(string word) => Assert.Equal($"('{word}')", SearchQuestion.ToTsQuery(word));
}
