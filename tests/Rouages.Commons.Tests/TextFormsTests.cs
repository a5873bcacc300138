using System.Text;

namespace Rouages.Commons.Tests;

public class TextFormsTests
{
    [Theory]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("a\uFFFEb", "ab")]
    public void Any_text_has_a_composed_form(string typed, string composed) => Assert.Equal(composed, typed.InForm());

    // An attribute cannot hold half of a character.
    [Fact]
    public void Half_of_a_character_is_left_out() => Assert.Equal(("ab", ""), ("a\uD800b".InForm(), "\uDC00".InForm()));

    [Fact]
    public void And_a_decomposed_one() => Assert.Equal("e\u0301", "é\uFFFE".InForm(NormalizationForm.FormD));
}
