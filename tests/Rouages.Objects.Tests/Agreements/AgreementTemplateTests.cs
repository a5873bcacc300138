using Rouages.Objects.Agreements;

namespace Rouages.Objects.Tests.Agreements;

public sealed class AgreementTemplateTests
{
    private static readonly AgreementTemplate Template = AgreementTemplate.Check(
        "vehicule", 1, "Entre **{{qui}}** et {{avec}}, dit {{qui}}.").Value!;

    [Theory, InlineData(""), InlineData("Entre {{Qui}}"), InlineData("Entre {{qui"), InlineData("Entre qui}}"), InlineData("{{}}")]
    public void A_text_whose_blanks_are_not_written_right_is_refused(string text) =>
        Assert.NotNull(AgreementTemplate.Check("x", 1, text).Refusal);

    [Fact]
    public void Each_blank_is_filled_and_nothing_else_is_given()
    {
        Assert.Equal(["qui", "avec"], Template.Blanks);
        Assert.Contains("Il manque", Template.Fill(new Dictionary<string, string> { ["qui"] = "Ana", ["avec"] = " " }).Refusal?.Message);
        Assert.Contains("n’a pas de champ",
            Template.Fill(new Dictionary<string, string> { ["qui"] = "Ana", ["avec"] = "Bob", ["ou"] = "Ici" }).Refusal?.Message);
        Assert.Equal("Entre **Ana** et Bob, dit Ana.",
            Template.Fill(new Dictionary<string, string> { ["qui"] = "Ana", ["avec"] = "Bob" }).Value);
    }

    [Fact]
    public void What_is_filled_in_stays_text()
    {
        var text =
            Template.Fill(
                new Dictionary<string, string> { ["qui"] = "[x](https://exemple.fr)\n# Titre", ["avec"] = "<b>{{qui}}</b>" }).Value!;
        var html = Rouages.Web.RichText.RichMarkdown.ToHtml(text);
        Assert.DoesNotContain("<a", html);
        Assert.DoesNotContain("<h1", html);
        Assert.DoesNotContain("<b>", html);
        Assert.Contains("{{qui}}", html);
    }
}
