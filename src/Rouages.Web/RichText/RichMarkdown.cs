using System.Net;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rouages.Commons;

namespace Rouages.Web.RichText;

/// <summary>
/// Text with a little form, as people type it (Markdown), turned into HTML that may be shown. What is stored is what was typed.
/// </summary>
public static class RichMarkdown
{
    // The page has its own first and second headings.
    private const int HeadingsBelow = 2;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoLinks()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseSoftlineBreakAsHardlineBreak().Build();

    /// <summary>HTML for a page. Text that cannot be given its form is shown as it was typed.</summary>
    public static string ToHtml(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        return Form(markdown) is { } html && SafeHtml.Clean(html) is { Refusal: null, Value: { } safe } ? safe : AsTyped(markdown);
    }

    /// <summary>Why a text cannot be shown in its form, to be said where it is typed.</summary>
    public static Refusal? Refuse(string markdown) =>
        Form(markdown) is { } html ? SafeHtml.Clean(html).Refusal
            : new Refusal("La mise en forme de ce texte est trop compliquée pour être montrée.");

    /// <summary>The words alone, for those who search or count them.</summary>
    public static string ToPlainText(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        try
        {
            return Markdown.ToPlainText(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return markdown;
        }
    }

    private static string? Form(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + HeadingsBelow, 6);
            // A picture elsewhere would tell that site who reads: it becomes a link.
            foreach (var link in document.Descendants<LinkInline>()) link.IsImage = false;
            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested too deep for the parser.
            return null;
        }
    }

    private static string AsTyped(string text) =>
        $"<p>{WebUtility.HtmlEncode(text.WithLineFeeds()).Replace("\n", "<br>", StringComparison.Ordinal)}</p>";
}
