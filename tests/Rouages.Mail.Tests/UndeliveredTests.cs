using Rouages.Testing;

namespace Rouages.Mail.Tests;

public sealed class UndeliveredTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Theory]
    [InlineData("anatole@exemple.fr", "a…e@exemple.fr"), InlineData("ana@exemple.fr", "a…a@exemple.fr"),
        InlineData("al@exemple.fr", "…@exemple.fr"), InlineData("rien", "…")]
    public void An_address_is_masked(string address, string shown) => Assert.Equal(shown, MaskedAddress.Of(address));

    [Fact]
    public void So_is_each_address_in_what_a_server_says() =>
        Assert.Equal("550 5.1.1 <a…e@exemple.fr>: no such user (a…e@exemple.fr)",
            MaskedAddress.In("550 5.1.1 <anatole@exemple.fr>: no such user (anatole@exemple.fr)"));

    [Fact]
    public async Task What_did_not_leave_is_told_without_its_text_and_without_its_address()
    {
        var keeper = A.Person("Olga");
        keeper.BecomeOperator(site.Clock.GetUtcNow());
        var (given, later) = (Letter("anatole@exemple.fr", "invitation"), Letter("berenice@exemple.fr", null));
        given.Fail(DeliveryFault.Address, "550 <anatole@exemple.fr> inconnu", site.Clock.GetUtcNow());
        later.Fail(DeliveryFault.Temporary, "421 plus tard", site.Clock.GetUtcNow());
        // News that did not leave are told where their reader chooses what to receive.
        var news = Letter("celine@exemple.fr", "notifications");
        news.Fail(DeliveryFault.Address, "550 inconnu", site.Clock.GetUtcNow());
        await site.Has(keeper, given, later, news);
        using var visitor = site.As(keeper);

        var page = await visitor.Visit("/exploitation/courriels");
        Assert.Contains("a…e@exemple.fr", page.Says("#letters"), StringComparison.Ordinal);
        Assert.Contains("invitation", page.Says("#letters"), StringComparison.Ordinal);
        Assert.DoesNotContain("personne d’autre que vous", page.Says("#letters"), StringComparison.Ordinal);
        Assert.DoesNotContain("anatole", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("b…e@", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main form"));

        var waiting = await visitor.Visit("/exploitation/courriels?etat=en-attente");
        Assert.Contains("b…e@exemple.fr", waiting.Says("#letters"), StringComparison.Ordinal);
        Assert.DoesNotContain("a…e@", waiting.Text, StringComparison.Ordinal);
    }

    private OutgoingMail Letter(string to, string? kind) => new()
    {
        Id = Guid.CreateVersion7(site.Clock.GetUtcNow()), To = to, Language = "fr", Subject = "Un sujet secret", Text = "un lien secret",
        Html = "un lien secret",
        PostedAt = site.Clock.GetUtcNow(), NextAt = site.Clock.GetUtcNow(), SourceKind = kind,
        SourceId = kind is null ? null : Guid.CreateVersion7(site.Clock.GetUtcNow()),
    };
}
