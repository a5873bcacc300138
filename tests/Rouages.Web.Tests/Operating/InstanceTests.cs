using System.Net;
using Rouages.Testing;

namespace Rouages.Web.Tests.Operating;

/// <summary>Each has a site of its own: there is one identity per site.</summary>
public sealed class InstanceTests : IAsyncLifetime
{
    private const string Page = "/exploitation/identite";
    private readonly Testing.Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("Email", "pas une adresse"), InlineData("Source", "code.exemple.fr"), InlineData("Source", "javascript:alert(1)"),
        InlineData("Source", "http://code.exemple.fr")]
    [InlineData("AccessibilityOn", "2030-01-01"), InlineData("AccessibilityOn", ""), InlineData("AccessibilityRate", "101"),
        InlineData("AccessibilityRate", "-3")]
    public async Task What_cannot_be_shown_is_refused_beside_its_field(string field, string typed)
    {
        var keeper = await Keeper();
        await keeper.Visit(Page);
        var answer =
            await keeper.Submit("#identity",
                [("Accessibility", "Partial"),
                    .. field == "AccessibilityOn" ? [] : new (string, string?)[] { ("AccessibilityOn", "2026-01-05") }, (field, typed)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says($"#{field}-error"));
        Assert.DoesNotContain("partiellement", (await _site.Visit("/accessibilite")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused()
    {
        var keeper = await Keeper();
        await keeper.Visit(Page);
        Assert.NotNull((await keeper.Submit("#identity", ("Publisher", new string('a', 201)))).Says("#Publisher-error"));
        Assert.NotNull((await keeper.Submit("#identity", ("Host", new string('a', 1001)))).Says("#Host-error"));
    }

    [Fact]
    public async Task The_public_pages_say_what_was_written_and_that_nothing_was_before()
    {
        Assert.Contains("n’a pas encore dit qui l’édite", (await _site.Visit("/mentions")).Answer.Text, StringComparison.Ordinal);
        Assert.Contains("ne déclarons donc pas", (await _site.Visit("/accessibilite")).Answer.Text, StringComparison.Ordinal);
        var keeper = await Keeper();
        await keeper.Visit(Page);
        await keeper.Submit("#identity", ("Name", "Rouages d’Essai"), ("Publisher", "La <Maison>"),
            ("PublisherFacts", "Association\n1 rue du Bois"), ("Director", "Ana"), ("Host", "Hébergeur SA"),
            ("Email", "contact@exemple.fr"), ("Telephone", "03 44 00 00 00"), ("DataController", "La Maison"),
                ("Source", "https://code.exemple.fr/rouages"),
            ("Accessibility", "Partial"), ("AccessibilityOn", "2026-01-05"), ("AccessibilityRate", "75 %"),
                ("AccessibilityText", "Mesurée par **nous**."));
        Assert.Equal(HttpStatusCode.Redirect, keeper.Answer.Status);

        var notice = (await _site.Visit("/mentions")).Answer;
        foreach (
            var said in (string[])["Rouages d’Essai", "La <Maison>", "1 rue du Bois", "Hébergeur SA", "contact@exemple.fr",
                "03 44 00 00 00"]) Assert.Contains(said, notice.Says("main"), StringComparison.Ordinal);
        Assert.NotNull(notice.Page.QuerySelector("a[href='https://code.exemple.fr/rouages']"));
        Assert.NotNull(notice.Page.QuerySelector("a[href='mailto:contact@exemple.fr']"));
        var statement = (await _site.Visit("/accessibilite")).Answer;
        Assert.Contains("partiellement conforme", statement.Text, StringComparison.Ordinal);
        Assert.Contains("75", statement.Says("main"), StringComparison.Ordinal);
        Assert.Equal("nous", statement.Says(".rich strong"));
        Assert.Contains("partially conforms", (await _site.Visit("/en/accessibilite")).Answer.Text, StringComparison.Ordinal);
        Assert.Contains("L’identité du site a été mise à jour.", (await keeper.Visit("/exploitation/journal")).Says("#log"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_operators_the_slower_one_is_told()
    {
        var (first, second) = (await Keeper(), await Keeper());
        await first.Visit(Page);
        await first.Submit("#identity", ("Name", "Un"));
        await first.Visit(Page);
        await second.Visit(Page);
        await first.Submit("#identity", ("Name", "Deux"));
        Assert.Equal(HttpStatusCode.Conflict, (await second.Submit("#identity", ("Name", "Trois"))).Status);
        Assert.Contains("Deux", (await _site.Visit("/mentions")).Answer.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Keeper()
    {
        var keeper = A.Person("Olga");
        keeper.BecomeOperator(_site.Clock.GetUtcNow());
        await _site.Has(keeper);
        return _site.As(keeper);
    }
}
