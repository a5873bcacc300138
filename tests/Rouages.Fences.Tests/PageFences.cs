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

    // What is kept for the next reader may not hold this one's token, nor a title that only the page itself can give.
    [Fact]
    public void No_memo_keeps_what_belongs_to_one_request() =>
        None.Of(Pages.SelectMany(page => Memo().Matches(page.Text).SelectMany(memo => OfOneRequest().Matches(memo.Value)
            .Select(found => $"{page.File}: {found.Value}"))));

    [Theory]
    [InlineData("""<Memo Name="x" By="true"><form method="post"><AntiforgeryToken /></form></Memo>""", true)]
    [InlineData("""<Memo Name="x" By="true"><p>@Http?.Request.Path</p></Memo>""", true)]
    [InlineData("""<Memo Name="x" By="@(Http is null)"><p>@T["Bonjour"]</p></Memo><AntiforgeryToken />""", false)]
    public void The_fence_sees_what_a_memo_holds(string page, bool seen) =>
        Assert.Equal(seen, Memo().Matches(page).Any(memo => OfOneRequest().IsMatch(memo.Value)));

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

    // From the end of the opening mark on: what it depends on stands in the mark, and may well be asked of the request.
    [GeneratedRegex(@"(?<=<Memo\b(?:[^>""]|""[^""]*"")*>).*?</Memo>", RegexOptions.Singleline)] private static partial Regex Memo();
    [GeneratedRegex(@"<AntiforgeryToken|<PageTitle|<HeadContent|\bHttp\b|\b[Uu]ser\b|Clock|Today")] private static partial Regex OfOneRequest();
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
