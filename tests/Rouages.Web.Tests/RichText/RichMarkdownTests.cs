using Rouages.Web.RichText;

namespace Rouages.Web.Tests.RichText;

public class RichMarkdownTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" \n", "")]
    [InlineData("une\nligne", "<p>une<br>\nligne</p>\n")]
    [InlineData("# Un\n\n- a\n- b", "<h3>Un</h3>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("**gras** et ~~barré~~", "<p><strong>gras</strong> et <del>barré</del></p>\n")]
    [InlineData("<b>a</b> <script>alert(1)</script>", "<p>&lt;b&gt;a&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("[a](javascript:alert(1))", "<p><a>a</a></p>\n")]
    [InlineData("[a](https://exemple.fr)", "<p><a href=\"https://exemple.fr\" rel=\"nofollow noopener noreferrer\">a</a></p>\n")]
    [InlineData("![une carte](https://exemple.fr/x.png)",
        "<p><a href=\"https://exemple.fr/x.png\" rel=\"nofollow noopener noreferrer\">une carte</a></p>\n")]
    public void Markdown_has_its_form_and_html_has_none(string? typed, string html) => Assert.Equal(html, RichMarkdown.ToHtml(typed));

    [Fact]
    public void A_text_too_deep_for_its_form_is_shown_as_it_was_typed()
    {
        var deep = string.Concat(Enumerable.Repeat("> ", 5_000)) + "<b>";
        Assert.NotNull(RichMarkdown.Refuse(deep));
        Assert.EndsWith("&lt;b&gt;</p>", RichMarkdown.ToHtml(deep), StringComparison.Ordinal);
        Assert.Null(RichMarkdown.Refuse("- un\n- deux"));
    }
}
