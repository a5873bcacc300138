using AngleSharp.Dom;
using Ganss.Xss;
using Rouages.Commons;

namespace Rouages.Web.RichText;

/// <summary>
/// Makes HTML that somebody wrote fit to stand in a page: text, lists, tables and links. No script, no style, no picture, no form.
/// What is not known loses its tag and keeps its text; what only runs or draws goes whole.
/// </summary>
public static class SafeHtml
{
    /// <summary>Longest HTML that is looked at, in characters.</summary>
    public const int LongestText = TagBudget.LongestText;

    private const int MostPasses = 4;

    private static readonly string[] Tags =
    [
        "a", "abbr", "address", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "dfn",
            "div", "dl", "dt",
        "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s",
            "samp", "small",
        "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly string[] Attributes =
        ["abbr", "cite", "colspan", "datetime", "dir", "href", "hreflang", "lang", "reversed", "rowspan", "scope", "start", "title",
            "value"];

    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "applet", "audio", "base", "button", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "link", "math", "meta",
            "noembed", "noframes",
        "noscript", "object", "option", "plaintext", "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp",
    };

    private static readonly HtmlSanitizer Sanitizer = Build();

    /// <summary>
    /// HTML that may be shown as it is; cleaning it again changes nothing. A refusal when it is too long or built to keep a parser
    /// busy: nothing is parsed then.
    /// </summary>
    public static Outcome<string> Clean(string html)
    {
        if (TagBudget.Refuse(html) is { } refusal) return refusal;
        // Taking a tag away can let two others meet that may not nest: a browser would read the result otherwise than we wrote it.
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var cleaned = Sanitizer.Sanitize(html);
            if (cleaned == html) return cleaned;
            html = cleaned;
        }
        return new Refusal("La mise en forme de ce texte est trop compliquée pour être montrée.");
    }

    private static HtmlSanitizer Build()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "cite"], StringComparer.OrdinalIgnoreCase),
        })
        {
            AllowDataAttributes = false, AllowCssCustomProperties = false, KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (!Whole.Contains(removing.Tag.LocalName)) return;
            removing.Tag.Remove();
            removing.Cancel = true;
        };
        sanitizer.PostProcessNode += (_, done) =>
        {
            if (done.Node is IElement { LocalName: "a" } link && link.HasAttribute("href"))
                link.SetAttribute("rel", "nofollow noopener noreferrer");
        };
        return sanitizer;
    }
}
