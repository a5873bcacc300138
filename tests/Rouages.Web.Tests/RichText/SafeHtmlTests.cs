using FsCheck;
using FsCheck.Fluent;
using Rouages.Web.RichText;

namespace Rouages.Web.Tests.RichText;

public class SafeHtmlTests
{
    [Theory]
    [InlineData("<p>Bonjour <strong>à tous</strong></p>")]
    [InlineData("<h2>Titre</h2><ul><li>un</li><li>deux</li></ul>")]
    [InlineData("<blockquote>cité<br>deux</blockquote><pre><code>x &lt; y</code></pre>")]
    [InlineData("<table><caption>T</caption><tbody><tr><th scope=\"row\">a</th><td colspan=\"2\">b</td></tr></tbody></table>")]
    public void What_is_text_stays_as_it_is(string html) => Assert.Equal(html, Clean(html));

    [Theory]
    [InlineData("<script>alert(1)</script>a", "a")]
    [InlineData("<style>p{}</style>a<!-- b -->", "a")]
    [InlineData("<svg><script>alert(1)</script></svg>a<math><mi>b</mi></math>", "a")]
    [InlineData("<p onclick=\"alert(1)\" style=\"color:red\" class=\"x\" id=\"y\" data-z=\"1\">a</p>", "<p>a</p>")]
    [InlineData("<img src=x onerror=alert(1)>a", "a")]
    [InlineData("<iframe src=\"https://exemple.fr\">b</iframe>a", "a")]
    [InlineData("<form action=\"/x\"><input name=\"y\"><label>a</label></form>", "a")]
    [InlineData("<custom-tag>a <b>b</b></custom-tag>", "a <b>b</b>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "\"&gt;")]
    [InlineData("<html><head><title>t</title></head><body><p>a</p></body></html>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"JaVaScRiPt&colon;alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\" &#14; javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"java\tscript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"data:text/html,x\">a</a><a href=\"vbscript:x\">b</a>", "<a>a</a><a>b</a>")]
    [InlineData("<a href=\"https://exemple.fr\" target=\"_blank\" rel=\"opener\">a</a>",
        "<a href=\"https://exemple.fr\" rel=\"nofollow noopener noreferrer\">a</a>")]
    [InlineData("<a href=\"mailto:a@exemple.fr\">a</a>", "<a href=\"mailto:a@exemple.fr\" rel=\"nofollow noopener noreferrer\">a</a>")]
    [InlineData("<a href=\"tel:+33123456789\">a</a>", "<a href=\"tel:+33123456789\" rel=\"nofollow noopener noreferrer\">a</a>")]
    public void What_runs_goes_and_what_is_said_stays(string html, string shown) => Assert.Equal(shown, Clean(html));

    [Theory]
    [InlineData("<ScRiPt>alert(1)</ScRiPt>")]
    [InlineData("<scr<script>ipt>alert(1)</scr</script>ipt>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<body onload=alert(1)>")]
    [InlineData("<details open ontoggle=alert(1)>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">")]
    [InlineData("<template><script>alert(1)</script></template>")]
    [InlineData("<a href=\"x\" onmouseover=alert(1)>a</a>")]
    [InlineData("<isindex action=javascript:alert(1) type=image>")]
    [InlineData("<object data=\"javascript:alert(1)\"></object>")]
    [InlineData("<link rel=stylesheet href=javascript:alert(1)>")]
    [InlineData("<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">")]
    [InlineData("<blockquote cite=\"javascript:alert(1)\">a</blockquote>")]
    [InlineData("<p title='\"><img src=x onerror=alert(1)>'>a</p>")]
    [InlineData("<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">")]
    [InlineData("<select><template><script>alert(1)</script></template></select>")]
    public void Nothing_that_runs_is_left(string html)
    {
        var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Clean(html)!).All;
        Assert.DoesNotContain(shown, element =>
            element.LocalName is "script" or "style" or "img" or "svg" or "math" or "iframe" or "object" or "link" or "meta");
        Assert.DoesNotContain(shown.SelectMany(element => element.Attributes), attribute =>
            attribute.Name.StartsWith("on", StringComparison.Ordinal)
                || attribute.Value.Contains("javascript", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Cleaning_twice_changes_nothing()
    {
        var part = Gen.Elements(
            "<p>", "</p>", "<a href=x>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<b>", "</b>", "<svg>", "</svg>", "<button>",
                "<li>", "<ul>", "</ul>",
            "<select>", "<form>", "<x>", "</x>", "<style>", "</style>", "<script>", "</script>", "<!--", "-->", "texte", "&lt;", "<", "\"",
                "'", "<h2>",
            "<pre>\n", "<div>", "</div>", "<math>", "<template>", "<br>", "</br>", "<p title=\"<b>\">", "\u00A0", "<noscript>", "<dd>",
                "<nobr>", "<caption>");
        Prop.ForAll(part.ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), html =>
            SafeHtml.Clean(html) is not { Refusal: null, Value: { } once } || SafeHtml.Clean(once).Value == once)
                .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_built_to_keep_a_parser_busy_is_not_parsed()
    {
        Assert.NotNull(SafeHtml.Clean(Repeat("<div>", 50_000)).Refusal);
        Assert.NotNull(SafeHtml.Clean(Repeat("</p>", 50_000)).Refusal);
        Assert.NotNull(SafeHtml.Clean($"<p {Repeat("a b ", 5_000)}>").Refusal);
        Assert.NotNull(SafeHtml.Clean($"<!-- <p title=\" --><p {Repeat("a b ", 5_000)}>").Refusal);
        Assert.NotNull(
            SafeHtml.Clean(string.Concat(Enumerable.Range(0, 1_500).Select(size => $"<font size={size}>")) + Repeat("<p>", 1_500)).Refusal);
        Assert.NotNull(SafeHtml.Clean(new string('a', TagBudget.LongestText + 1)).Refusal);
    }

    [Fact]
    public void A_long_article_is_cleaned() =>
        Assert.Equal(1_500, Clean(Repeat("<p>Un <b>mot</b>.</p>", 1_500))!.Split("<p>").Length - 1);

    private static string? Clean(string html) => SafeHtml.Clean(html).Value;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
