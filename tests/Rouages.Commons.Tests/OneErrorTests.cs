using FsCheck;
using FsCheck.Fluent;

namespace Rouages.Commons.Tests;

public sealed class OneErrorTests
{
    // Few letters, so that near words are frequent.
    private static readonly Gen<string> Words = Gen.Elements("abc".ToCharArray()).ArrayOf().Resize(7).Select(
        letters => new string(letters));

    [Theory]
    [InlineData("epicerie", "epicerie"), InlineData("epicerie", "epicrie"), InlineData("epicerie", "epicerei"),
        InlineData("epicerie", "epicerrie")]
    [InlineData("epicerie", "epiecrie"), InlineData("epicerie", "apicerie"), InlineData("epicerie", "epiceri"), InlineData("ptce", "pcte")]
    public void One_error_is_seen_through(string word, string typed)
    {
        Assert.True(OneError.Parts(word, typed));
        Assert.NotEmpty(OneError.Keys(word).Intersect(OneError.Keys(typed)));
    }

    [Theory]
    [InlineData("epicerie", "epicri"), InlineData("epicerie", "picerei"), InlineData("epicerie", ""), InlineData("ab", "cd"),
        InlineData("abcd", "badc")]
    public void Two_errors_are_another_word(string word, string typed) => Assert.False(OneError.Parts(word, typed));

    [Theory]
    [InlineData("Épicerie", "epicerie"), InlineData("CŒUR", "coeur"), InlineData("e\u0301te\u0301", "ete"), InlineData("Ça", "ca")]
    public void Case_and_accents_are_nothing(string word, string folded) => Assert.Equal(folded, OneError.Folded(word));

    [Fact]
    public void It_is_the_distance_of_one_and_both_words_share_a_key()
    {
        var (near, far) = (0, 0);
        Prop.ForAll(Words.Two().ToArbitrary(), pair =>
        {
            var parts = OneError.Parts(pair.Item1, pair.Item2);
            _ = parts ? near++ : far++;
            return parts == Distance(pair.Item1, pair.Item2) <= 1 && parts == OneError.Parts(pair.Item2, pair.Item1)
                && (!parts || OneError.Keys(pair.Item1).Intersect(OneError.Keys(pair.Item2)).Any());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        Assert.True(near > 0 && far > 0);
    }

    // Optimal string alignment, by the book.
    private static int Distance(string one, string other)
    {
        var d = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0) { d[i, j] = i + j; continue; }
                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }

        return d[one.Length, other.Length];
    }
}
