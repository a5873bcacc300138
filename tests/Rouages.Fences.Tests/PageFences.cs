using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

public sealed partial class PageFences
{
    private static IEnumerable<(string File, string Text)> Pages =>
        House.Files(null, ".razor").Select(file => (House.Short(file), File.ReadAllText(file)));

    [Fact]
    public void Each_form_that_changes_something_carries_its_token() =>
        None.Of(Pages.SelectMany(page => PostForm().Matches(page.Text)
            .Where(form => !form.Value.Contains("<AntiforgeryToken", StringComparison.Ordinal)).Select(_ => page.File)));

    [Fact]
    public void No_page_styles_inline() =>
        None.Of(Pages.Where(page => InlineStyle().IsMatch(page.Text)).Select(page => page.File));

    [Fact]
    public void No_page_runs_inline_script() =>
        None.Of(Pages.Where(page => InlineScript().IsMatch(page.Text)).Select(page => page.File));

    [Fact]
    public void Links_keep_the_language_of_the_reader() =>
        None.Of(Pages.SelectMany(page => BareLink().Matches(page.Text).Select(link => $"{page.File}: {link.Value}")));

    [Fact]
    public void No_sentence_of_a_page_uses_a_straight_apostrophe_or_three_dots() =>
        None.Of(Pages.SelectMany(page => Straight().Matches(page.Text).Select(found => $"{page.File}: {found.Value}")));

    [Fact]
    public void Tables_that_become_sheets_on_a_phone_say_their_roles() =>
        None.Of(Pages.SelectMany(page => StackedTable().Matches(page.Text)
            .SelectMany(table => RolelessPart().Matches(table.Value).Select(part => $"{page.File}: {part.Value}"))));

    [GeneratedRegex(@"<form\b[^>]*method=""post"".*?</form>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex PostForm();
    [GeneratedRegex(@"<[^>]*\sstyle=""|<style\b", RegexOptions.IgnoreCase)] private static partial Regex InlineStyle();
    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|\son[a-z]+=""(?!@)|javascript:",
        RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();
    [GeneratedRegex(@"\b(href|action|formaction)=""/(?!@Assets|_content/|/)[^""]*""")] private static partial Regex BareLink();
    [GeneratedRegex(@"""[^""\n]*\p{L}'\p{L}[^""\n]*""|"">?[^""\n<>]*\p{L}\.\.\.""")] private static partial Regex Straight();
    [GeneratedRegex(@"<table\b[^>]*class=""[^""]*\bstack\b.*?</table>", RegexOptions.Singleline)]
    private static partial Regex StackedTable(
        );
    [GeneratedRegex(@"<(table|thead|tbody|tr|th|td)\b(?![^>]*\srole=)[^>]*>")] private static partial Regex RolelessPart();
}
