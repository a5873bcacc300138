using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Needs.Domain;
using Rouages.Testing;

namespace Rouages.Needs.Tests.Showing;

public sealed class NeedPageTests(NeedsSite site) : IClassFixture<NeedsSite>
{
    [Fact]
    public async Task Below_three_people_no_page_no_list_and_no_file_gives_a_number()
    {
        var need = await site.HasNeed("Personne ne relève le courrier.", others: 1);
        using var visitor = site.Visitor();
        Assert.Contains("Moins de trois personnes l’ont dit.", (await visitor.Visit($"/besoins/{need.Slug}")).Says(".metoo"), StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll(".said-where"));
        Assert.Contains("moins de trois personnes", (await visitor.Visit("/besoins?q=courrier")).Says("main"), StringComparison.Ordinal);
        foreach (var format in (string[])["csv", "json"])
        {
            var file = await visitor.Visit($"/besoins/export.{format}?q=courrier");
            Assert.Contains("moins de trois", file.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_browser_and_one_account_have_one_voice_each()
    {
        var need = await site.HasNeed("La mairie ferme trop tôt.", others: 2);
        using var visitor = site.Visitor();
        await visitor.Visit($"/besoins/{need.Slug}");
        await visitor.Submit(".metoo form");
        await visitor.Post($"/besoins/{need.Slug}/moi-aussi");
        Assert.Equal(4, (await site.Voices(need.Id)).Count);
        Assert.Contains("Vous êtes 4 à l’avoir dit.", (await visitor.Visit($"/besoins/{need.Slug}")).Says(".metoo"), StringComparison.Ordinal);
        using var stranger = site.As(site.Stranger);
        await stranger.Visit($"/besoins/{need.Slug}");
        await stranger.Submit(".metoo form");
        await stranger.Post($"/besoins/{need.Slug}/moi-aussi");
        Assert.Equal(5, (await site.Voices(need.Id)).Count);
        await stranger.Post($"/besoins/{need.Slug}/moi-aussi/retirer");
        Assert.Equal(4, (await site.Voices(need.Id)).Count);
    }

    [Fact]
    public async Task A_browser_that_signs_in_keeps_its_voice()
    {
        var need = await site.HasNeed("La rivière sent mauvais.");
        using var visitor = site.Visitor();
        await visitor.Visit($"/besoins/{need.Slug}");
        await visitor.Submit(".metoo form");
        var (name, value) = site.Session(site.Stranger);
        visitor[name] = value;
        await visitor.Visit($"/besoins/{need.Slug}");
        await visitor.Post($"/besoins/{need.Slug}/moi-aussi");
        Assert.Single(await site.Voices(need.Id), voice => voice.PersonId == site.Stranger.Id);
        Assert.Equal(2, (await site.Voices(need.Id)).Count);
    }

    [Fact]
    public async Task What_a_witness_tells_is_read_with_their_commune_only_where_enough_said_it()
    {
        var need = await site.HasNeed("Le marché n’a plus de primeur.", others: 4);
        using var visitor = site.Visitor();
        await visitor.Visit($"/besoins/{need.Slug}");
        await visitor.Submit(".metoo form");
        await visitor.Visit($"/besoins/{need.Slug}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await visitor.Submit(".metoo details form", ("Commune", "Nullepart"), ("Words", "Je fais dix kilomètres."))).Status);
        await visitor.Submit(".metoo details form", ("Commune", "Allonne (Oise)"), ("Words", "Je fais dix kilomètres."), ("Name", "Ana"));
        var told = (await visitor.Visit($"/besoins/{need.Slug}")).Says(".says");
        Assert.Contains("Je fais dix kilomètres.", told, StringComparison.Ordinal);
        Assert.Contains("Ana", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Allonne", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_said_it_are_told_how_far_it_has_come()
    {
        var need = await site.HasNeed("Plus de dentiste.", site.Author);
        using var stranger = site.As(site.Stranger);
        await stranger.Visit($"/besoins/{need.Slug}");
        await stranger.Submit(".metoo form");
        Assert.Equal(HttpStatusCode.Forbidden,
            (await stranger.Post($"/besoins/{need.Slug}/avancement", ("Standing", "Covered"), ("Reason", "Non."))).Status);
        using var keeper = site.As(site.Operator);
        await keeper.Visit($"/besoins/{need.Slug}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await keeper.Submit("#avancement form", ("Standing", "Worked"))).Status);
        await keeper.Submit("#avancement form", ("Standing", "Worked"), ("Reason", "Une dentiste vient voir en juin."));
        using var author = site.As(site.Author);
        foreach (var told in (Visitor[])[stranger, author])
            Assert.Contains("Une dentiste vient voir en juin.", (await told.Visit("/notifications")).Says("main"), StringComparison.Ordinal);
        var page = await stranger.Visit($"/besoins/{need.Slug}");
        Assert.Contains("On y travaille depuis le", page.Says(".status"), StringComparison.Ordinal);
        Assert.Contains("Une dentiste vient voir en juin.", page.Says(".fil"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moderation_hides_is_gone_for_all_but_its_author_who_reads_why()
    {
        var need = await site.HasNeed("Le voisin du 12 est un voleur.", site.Author);
        using var visitor = site.Visitor();
        await visitor.Visit($"/signaler/need/{need.Id}");
        await visitor.Submit("#signaler", ("Reason", "Private"), ("Email", "qui@example.org"));
        using var keeper = site.As(site.Operator);
        await keeper.Visit("/moderation");
        await keeper.Visit(keeper.Page.QuerySelector(".news a")!.GetAttribute("href")!);
        await keeper.Submit("#decider", ("Answer", "Cela accuse une personne reconnaissable."));
        // « Laisser tel quel » is the first button; hiding has an address of its own.
        var other = await site.HasNeed("Le voisin du 14 aussi.", site.Author);
        await visitor.Visit($"/signaler/need/{other.Id}");
        await visitor.Submit("#signaler", ("Reason", "Private"), ("Email", "qui2@example.org"));
        await keeper.Visit("/moderation");
        var at = keeper.Page.QuerySelector(".news a")!.GetAttribute("href")!;
        await keeper.Visit(at);
        await keeper.Post($"{at}/masquer", ("Answer", "Cela accuse une personne reconnaissable."));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.Status($"/besoins/{other.Slug}"));
        Assert.DoesNotContain("voisin du 14", (await visitor.Visit("/besoins")).Says("main"), StringComparison.Ordinal);
        using var author = site.As(site.Author);
        Assert.Contains("Cela accuse une personne reconnaissable.", (await author.Visit($"/besoins/{other.Slug}")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_its_address_and_the_territory_shows_what_is_said_around()
    {
        await site.HasNeed("Un abribus manque à Allonne.", territory: NeedsSite.Allonne);
        await site.HasNeed("Trop peu de trains dans l’Oise.", territory: NeedsSite.Oise);
        using var visitor = site.Visitor();
        var here = (await visitor.Visit("/besoins?ou=60009")).Says("main");
        Assert.Contains("abribus", here, StringComparison.Ordinal);
        Assert.DoesNotContain("trains", here, StringComparison.Ordinal);
        Assert.Contains("Nous ne connaissons pas ce lieu.", (await visitor.Visit("/besoins?ou=Nullepart-sur-Rien")).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("abribus", (await visitor.Visit("/besoins?etat=couvert")).Says("main"), StringComparison.Ordinal);
        var territory = (await visitor.Visit("/territoires/60009")).Says("main");
        Assert.Contains("abribus", territory, StringComparison.Ordinal);
        Assert.Contains("trains", territory, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_account_leaves_the_need_without_its_name()
    {
        var leaving = A.Person("Yann");
        await site.Has(leaving);
        var need = await site.HasNeed("Le pont est fermé.", leaving);
        await site.Do(async db =>
        {
            await new PersonalData.NeedsData(db).Erase(leaving.Id, default);
        });
        Assert.Null((await site.Find("Le pont est fermé."))!.Author.Person);
        Assert.Null(Assert.Single(await site.Voices(need.Id)).PersonId);
    }

    [Fact]
    public async Task Search_finds_a_need_and_no_longer_once_it_is_hidden()
    {
        var need = await site.HasNeed("La passerelle tremble.");
        using var visitor = site.Visitor();
        Assert.Contains("La passerelle tremble.", (await visitor.Visit("/recherche?q=passerelle")).Says("main"), StringComparison.Ordinal);
        await site.Do(async db =>
        {
            (await db.Set<Need>().SingleAsync(n => n.Id == need.Id)).Hide("Non.", new(Guid.Empty, null, site.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("La passerelle tremble.", (await visitor.Visit("/recherche?q=passerelle")).Says("main"), StringComparison.Ordinal);
    }
}
