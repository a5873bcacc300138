namespace Rouages.Web.Tests;

public sealed class FormTests
{
    [Fact]
    public async Task A_field_ties_its_hint_and_error_and_keeps_what_was_typed()
    {
        var page = await RenderedParts.Page<Field>(new Dictionary<string, object?>
        {
            ["Name"] = "Email", ["Label"] = "Adresse", ["Value"] = "ana à la ferme", ["Hint"] = "Une seule",
            ["Error"] = new Sentence("Au plus {0} caractères.", 1200),
            ["Required"] = true, ["MaxLength"] = 50,
        });
        var input = page.QuerySelector("#Email")!;
        Assert.Equal("ana à la ferme", input.GetAttribute("value"));
        Assert.Equal("Email-hint Email-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("50", input.GetAttribute("maxlength"));
        Assert.Equal("Au plus 1200 caractères.", page.QuerySelector("#Email-error")?.TextContent);
        Assert.Contains("(obligatoire)", page.QuerySelector("label[for=Email]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_leads_to_each_field()
    {
        var errors = new Errors();
        errors.Add("Rows[0].Title", "Il manque un titre.");
        errors.Add("", "C’est trop tard.");
        errors.Add("", "Ceci ne remplace pas le premier.");
        var page = await RenderedParts.Page<Problems>(new Dictionary<string, object?> { ["Errors"] = errors });
        Assert.Equal("2 points à corriger", page.QuerySelector("h2")?.TextContent);
        Assert.Equal("#Rows-0--Title", page.QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll("li").Length);
    }

    [Fact]
    public async Task A_form_without_errors_shows_no_summary() =>
        Assert.Equal("", (await RenderedParts.Html<Problems>(new Dictionary<string, object?> { ["Errors"] = new Errors() })).Trim());

    [Fact]
    public async Task Cards_of_a_choice_share_one_name_and_have_their_own_ids()
    {
        var page = await RenderedParts.Page<Choice>(new Dictionary<string, object?>
        {
            ["Name"] = "Status", ["Label"] = "Où en êtes-vous\u202f?", ["Value"] = "1",
            ["Options"] = new Option[] { new("0", "Non abordée"), new("1", "Amorcée", "Nous avons commencé.") },
        });
        Assert.Equal(["Status", "Status-2"], page.QuerySelectorAll("input").Select(input => input.Id));
        Assert.Equal("1", page.QuerySelector("input[checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_text_that_starts_with_a_line_break_keeps_it()
    {
        var page =
            await RenderedParts.Page<TextArea>(
                new Dictionary<string, object?> { ["Name"] = "Story", ["Label"] = "Récit", ["Value"] = "\nDeuxième ligne" });
        Assert.Equal("\nDeuxième ligne", page.QuerySelector("textarea")?.TextContent);
    }
}
