using System.Net;
using Rouages.Needs.Domain;
using Rouages.Needs.Submitting;
using Rouages.Testing;

namespace Rouages.Needs.Tests.Submitting;

public sealed class SayNeedTests(NeedsSite site) : IClassFixture<NeedsSite>
{
    [Theory]
    [InlineData("Sentence", "", "Dites en une phrase ce qui manque.")]
    [InlineData("Sentence", "« »", "Dites en une phrase ce qui manque.")]
    [InlineData("Territory", "", "Dites où")]
    [InlineData("Territory", "Nullepart-sur-Rien", "Nous ne connaissons pas")]
    [InlineData("Known", "", "Choisissez l’une des réponses.")]
    [InlineData("Known", "Autre", "Choisissez l’une des réponses.")]
    [InlineData("Known", "Other", "Dites en quelques mots comment vous le savez.")]
    [InlineData("Email", "pas une adresse", "Indiquez une adresse électronique valide, ou laissez vide.")]
    public async Task What_is_missing_or_unreadable_is_said_beside_its_field(string field, string typed, string said)
    {
        using var visitor = await Opened();
        var answer = await visitor.Submit("#dire", Filled("Personne ne répare les toits.", (field, typed)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.Says("main"), StringComparison.Ordinal);
        Assert.Null(await site.Find("Personne ne répare les toits."));
    }

    [Fact]
    public async Task A_machine_that_fills_every_field_or_reads_nothing_says_nothing()
    {
        using var quick = site.Visitor();
        await quick.Visit("/besoins/dire");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await quick.Submit("#dire", Filled("Trop vite dit."))).Status);
        using var trapped = await Opened();
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await trapped.Submit("#dire", Filled("Trop bien rempli.", ("Website", "https://example.org")))).Status);
        Assert.Null(await site.Find("Trop vite dit."));
        Assert.Null(await site.Find("Trop bien rempli."));
    }

    [Fact]
    public async Task Who_has_no_account_says_it_in_one_form_and_pressing_twice_says_it_once()
    {
        using var visitor = await Opened();
        var mark = visitor.Page.QuerySelector("#dire [name=Sending]")!.GetAttribute("value")!;
        (string, string?)[] fields = Filled("« La fontaine ne coule plus. »", ("Sending", mark));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Post("/besoins/dire", fields)).Status);
        var at = visitor.Answer.Location;
        Assert.Equal(at, (await visitor.Post("/besoins/dire", fields)).Location);
        var need = await site.Find("La fontaine ne coule plus.");
        Assert.Equal("/besoins/la-fontaine-ne-coule-plus", at);
        Assert.Null(need!.Author.Person);
        Assert.Equal(NeedsSite.Beauvais, Assert.Single(await site.Voices(need.Id)).Commune);
        var page = await visitor.Visit(at!);
        Assert.Equal("«\u00A0La fontaine ne coule plus.\u00A0»", page.Says("h1"));
        Assert.Contains("Merci. Vous l’avez dit.", page.Says(".metoo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_said_nearby_comes_first_and_may_be_the_same()
    {
        var there = await site.HasNeed("Le dernier car part avant la sortie du travail.");
        using var visitor = await Opened();
        var near = await visitor.Submit("#dire", Filled("Le dernier car part trop tôt, avant la sortie du travail."));
        Assert.Equal(HttpStatusCode.OK, near.Status);
        Assert.Contains(there.Sentence, near.Says("main"), StringComparison.Ordinal);
        Assert.Null(await site.Find("Le dernier car part trop tôt, avant la sortie du travail."));
        site.Reads();
        await visitor.Submit(".same form");
        Assert.Equal(2, (await site.Voices(there.Id)).Count);

        using var other = await Opened();
        await other.Submit("#dire", Filled("Le dernier car part trop tôt, avant la sortie de l’école.", ("Themes", "mobility")));
        site.Reads();
        await other.Submit("#autre");
        var said = await site.Find("Le dernier car part trop tôt, avant la sortie de l’école.");
        Assert.NotNull(said);
        using var far = await Opened();
        await far.Submit("#dire", Filled("Le dernier car part avant la sortie du travail !", ("Territory", "Marseille")));
        Assert.Equal(HttpStatusCode.Redirect, far.Answer.Status);
    }

    [Fact]
    public async Task The_link_of_the_letter_proves_the_address_and_changes_or_withdraws_the_need()
    {
        using var visitor = await Opened();
        await visitor.Submit("#dire", Filled("Il n’y a plus de banc place du marché.", ("Email", "lea.banc@example.org")));
        var mail = Assert.Single(await site.MailsTo("lea.banc@example.org"));
        // Nobody proved that the address is theirs: nothing that was typed is sent there.
        Assert.DoesNotContain("banc place", mail.Text, StringComparison.Ordinal);
        Assert.Null((await site.Find("Il n’y a plus de banc place du marché."))!.Author.ProvedAt);

        using var reader = site.Visitor();
        await reader.Visit(mail.Link());
        Assert.NotNull((await site.Find("Il n’y a plus de banc place du marché."))!.Author.ProvedAt);
        await reader.Submit("#corriger", ("Sentence", "Il n’y a plus un seul banc place du marché."), ("Name", "Léa"));
        var need = await site.Find("Il n’y a plus un seul banc place du marché.");
        Assert.Equal("Léa", need!.Author.Name);
        await reader.Visit(mail.Link());
        await reader.Submit("section form");
        Assert.Equal("/besoins", reader.Answer.Location);
        Assert.Null(await site.Find("Il n’y a plus un seul banc place du marché."));
        Assert.Equal(HttpStatusCode.NotFound, await reader.Status(mail.Link()));
    }

    [Fact]
    public async Task What_others_said_too_stays_without_anything_of_who_said_it_first()
    {
        using var author = site.As(site.Author);
        await author.Visit("/besoins/dire");
        await author.Submit("#dire", Filled("Le gymnase ferme à midi.", ("Details", "Chez moi, rue du Pré."), ("Name", "Malik")));
        var need = (await site.Find("Le gymnase ferme à midi."))!;
        await site.Has(new Witness
        {
            Id = Guid.CreateVersion7(site.Clock.GetUtcNow()), NeedId = need.Id, At = site.Clock.GetUtcNow().AddSeconds(1),
        });
        await author.Visit($"/besoins/{need.Slug}/modifier");
        await author.Submit("section form");
        var left = (await site.Find("Le gymnase ferme à midi."))!;
        Assert.Equal((null, null, null), (left.Author.Person, left.Author.Name, left.Details));
        Assert.Single(await site.Voices(need.Id));
        Assert.Equal(HttpStatusCode.NotFound, await author.Status($"/besoins/{need.Slug}/modifier"));
    }

    [Fact]
    public async Task One_account_says_only_so_much_in_a_day()
    {
        for (var one = 0; one < SayBounds.MostOfOne; one++) await site.HasNeed($"Numéro {one} de la journée", site.Stranger);
        using var stranger = site.As(site.Stranger);
        await stranger.Visit("/besoins/dire");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.Submit("#dire", Filled("Un de trop."))).Status);
        Assert.Contains("revenez demain", stranger.Answer.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_theme_is_kept_and_filters_the_list()
    {
        using var visitor = await Opened();
        await visitor.Submit("#dire", Filled("Aucune place en crèche.", ("Themes", "early-childhood")));
        using var reader = site.Visitor();
        Assert.Contains("Aucune place en crèche.", (await reader.Visit("/besoins?theme=childhood")).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Aucune place en crèche.", (await reader.Visit("/besoins?theme=water")).Says("main"), StringComparison.Ordinal);
    }

    private async Task<Visitor> Opened()
    {
        var visitor = site.Visitor();
        await visitor.Visit("/besoins/dire");
        site.Reads();
        return visitor;
    }

    // A name given twice is sent twice: what a test changes takes the place of what is usual.
    private static (string, string?)[] Filled(string sentence, params (string Name, string? Value)[] changed) =>
    [
        .. new (string Name, string? Value)[] { ("Sentence", sentence), ("Territory", "Beauvais"), ("Known", "Lived") }
            .Where(field => changed.All(one => one.Name != field.Name)),
        .. changed,
    ];
}
