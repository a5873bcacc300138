using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Objects.Comments;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Comments;

public sealed class CommentsEndpointTests : IAsyncLifetime
{
    private readonly ObjectsSite _site = new();

    public ValueTask InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("  ", "Écrivez votre commentaire.")]
    [InlineData("\u200B", "Écrivez votre commentaire.")]
    public async Task An_empty_comment_is_refused(string text, string why)
    {
        var member = _site.As(_site.Member);
        await member.Visit(_site.Comments);
        var answer = await member.Submit("#ecrire", ("Text", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(why, answer.Page.QuerySelector("#Text-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await _site.Written());
    }

    [Fact]
    public async Task A_comment_too_long_is_given_back_with_its_text()
    {
        var member = _site.As(_site.Member);
        await member.Visit(_site.Comments);
        var answer = await member.Submit("#ecrire", ("Text", new string('a', Comment.LongestText + 1)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(Comment.LongestText + 1, answer.Page.QuerySelector("#Text")!.TextContent.Trim().Length);
    }

    [Fact]
    public async Task A_closed_cooperation_shows_what_was_said_and_takes_nothing()
    {
        await _site.HasComment("Avant la fin.");
        var member = _site.As(_site.Member);
        await member.Visit(_site.Comments);
        await _site.Close();
        var answer = await member.Submit("#ecrire", ("Text", "Trop tard"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Avant la fin.", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Page.QuerySelector("#ecrire"));
        Assert.Single(await _site.Written());
    }

    [Fact]
    public async Task A_comment_sent_by_two_presses_stands_once()
    {
        var member = _site.As(_site.Member);
        await member.Visit(_site.Comments);
        var mark = member.Page.QuerySelector($"#ecrire [name={Web.SentOnce.Field}]")!.GetAttribute("value")!;
        (string, string?)[] fields = [("Text", "Une fois"), (Web.SentOnce.Field, mark)];
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => member.Post(_site.Comments, fields)));
        var last = await member.Post(_site.Comments, fields);
        Assert.All(answers, answer => Assert.Equal(last.Location, answer.Location));
        Assert.Single(await _site.Written());
    }

    [Fact]
    public async Task First_comments_sent_from_four_tabs_at_once_are_all_kept()
    {
        var tabs = Enumerable.Range(0, 4).Select(_ => _site.As(_site.Member)).ToList();
        foreach (var tab in tabs) await tab.Visit(_site.Comments);
        var answers = await Task.WhenAll(tabs.Select((tab, at) => tab.Post(_site.Comments, ("Text", $"Onglet {at}"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(4, (await _site.Written()).Count);
    }

    [Fact]
    public async Task A_comment_is_answered_and_never_commented_upon()
    {
        var comment = await _site.HasComment();
        var member = _site.As(_site.Member);
        Assert.Equal(HttpStatusCode.NotFound, (await member.Visit($"/commentaires/comment/{comment.Id}")).Status);
        await member.Visit("/confort-de-lecture");
        Assert.Equal(HttpStatusCode.NotFound, (await member.Post($"/commentaires/comment/{comment.Id}", ("Text", "Plus bas"))).Status);
    }

    [Fact]
    public async Task Somebody_come_to_see_reads_and_does_not_write()
    {
        var curious = _site.As(_site.Curious);
        await curious.Visit("/confort-de-lecture");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await curious.Post(_site.Comments, ("Text", "Bonjour"))).Status);
        Assert.Empty(await _site.Written());
    }

    [Fact]
    public async Task Each_comment_is_read_by_those_it_is_for()
    {
        await _site.HasComment("Entre nous", CommentAudience.Collective);
        await _site.HasComment("Avec nos appuis", CommentAudience.Supporters);
        await _site.HasComment("À tous", CommentAudience.Everybody);
        await Reads(_site.As(_site.Member), "Entre nous", "Avec nos appuis", "À tous");
        await Reads(_site.As(_site.Advisor), "Avec nos appuis", "À tous");
        await Reads(_site.As(_site.Stranger), "À tous");
        await Reads(_site.Visitor(), "À tous");
    }

    [Fact]
    public async Task A_comment_is_written_answered_and_taken_back()
    {
        var member = _site.As(_site.Member);
        await member.Visit(_site.Comments);
        Assert.Equal(HttpStatusCode.Found,
            (await member.Submit("#ecrire", ("Text", "Une **haie** ? <b>oui</b>"), ("Audience", "Collective"))).Status);
        var written = Assert.Single(await _site.Written());
        Assert.Equal((CommentAudience.Collective, _site.Cooperation.Id, _site.Member.Id, _site.Workshop.Id),
            (written.Audience, written.CooperationId!.Value, written.Written.Person, written.Written.Organisation!.Value));

        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        var facilitator = _site.As(_site.Facilitator);
        var page = (await facilitator.Visit(_site.Comments)).Page;
        Assert.Equal("haie", page.QuerySelector(".said-here .rich strong")!.TextContent);
        Assert.Contains("<b>oui</b>", page.QuerySelector(".said-here .rich")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action$='retirer']"));
        await facilitator.Visit(page.QuerySelector(".answer a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(HttpStatusCode.Found, (await facilitator.Submit("#ecrire", ("Text", "D’accord."))).Status);
        Assert.Equal(written.Id, (await _site.Written())[1].Parent);

        await member.Visit(_site.Comments);
        await member.Submit("form[action$='retirer']");
        Assert.Equal("", (await _site.Written())[0].Markdown);
        Assert.Contains("Commentaire retiré par la personne qui l’avait écrit.", (await facilitator.Visit(_site.Comments)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_back_the_comment_of_another()
    {
        var comment = await _site.HasComment();
        var lead = _site.As(_site.Lead);
        await lead.Visit(_site.Comments);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Post($"{_site.Comments}/{comment.Id}/retirer")).Status);
        Assert.Null(Assert.Single(await _site.Written()).Hidden);
    }

    [Fact]
    public async Task What_a_moderator_hid_leaves_neither_text_nor_author_only_the_reason()
    {
        var comment = await _site.HasComment("Secret de Jeanne", by: _site.Member);
        await _site.Do(async db =>
        {
            var found = await db.Set<Comment>().SingleAsync(c => c.Id == comment.Id);
            found.Hide("Une personne y est nommée", new(_site.Lead.Id, null, _site.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        var text = (await _site.Visit(_site.Comments)).Answer.Text;
        Assert.DoesNotContain("Jeanne", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Malik", text, StringComparison.Ordinal);
        Assert.Contains("Une personne y est nommée", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_comment_is_found_on_its_page()
    {
        var first = await _site.HasComment("Le tout premier");
        for (var i = 0; i < CommentReader.PageSize; i++) await _site.HasComment($"Suite {i}");
        var visitor = await _site.Visit(_site.Comments);
        Assert.DoesNotContain("Le tout premier", visitor.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("Le tout premier", (await visitor.Visit($"{_site.Comments}?voir={first.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_signs_nothing_any_more()
    {
        await _site.HasComment("Je m’en vais", by: _site.Stranger);
        var stranger = _site.As(_site.Stranger);
        Assert.Contains("Je m’en vais", (await stranger.Visit("/mon-compte/donnees")).Text, StringComparison.Ordinal);
        await stranger.Visit("/mon-compte/supprimer");
        Assert.Equal(HttpStatusCode.Found, (await stranger.Submit(("Current", A.Password))).Status);
        Assert.Equal(Guid.Empty, Assert.Single(await _site.Written()).Written.Person);
        Assert.Contains("Une personne partie depuis", (await _site.Visit(_site.Comments)).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_go_with_their_cooperation()
    {
        await _site.HasComment();
        await _site.Do(db =>
            db.Set<Rouages.Cooperations.Domain.Cooperation>().Where(c => c.Id == _site.Cooperation.Id).ExecuteDeleteAsync());
        Assert.Empty(await _site.Written());
    }

    private async Task Reads(Visitor visitor, params string[] shown)
    {
        var page = (await visitor.Visit(_site.Comments)).Page;
        Assert.Equal(shown, page.QuerySelectorAll(".said-here .rich").Select(text => text.TextContent.Trim()));
    }
}
