using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Objects.Comments;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Comments;

/// <summary>What is taken back after it was hidden, and what cannot be said at all.</summary>
public sealed class WithdrawingTests : IAsyncLifetime
{
    private readonly ObjectsSite _site = new();

    public ValueTask InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Who_wrote_what_was_hidden_takes_its_text_away()
    {
        var comment = await _site.HasComment("Secret de Jeanne", by: _site.Member);
        await _site.Do(async db =>
        {
            (await db.Set<Comment>().SingleAsync()).Hide("Hors sujet", new(_site.Lead.Id, null, _site.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        Assert.Null((await _site.As(_site.Facilitator).Visit(_site.Comments)).Page.QuerySelector("form[action$='retirer']"));
        var member = _site.As(_site.Member);
        await member.Visit(_site.Comments);
        Assert.Equal(HttpStatusCode.Found, (await member.Submit("form[action$='retirer']")).Status);
        Assert.Equal(("", "Hors sujet"), (Assert.Single(await _site.Written()).Markdown, Assert.Single(await _site.Written()).Reason));
        Assert.Contains("Hors sujet", (await member.Visit(_site.Comments)).Text, StringComparison.Ordinal);
        Assert.Null(member.Page.QuerySelector("form[action$='retirer']"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.Post($"{_site.Comments}/{comment.Id}/retirer")).Status);
    }

    [Fact]
    public async Task What_no_page_shows_is_neither_said_nor_followed()
    {
        var member = _site.As(_site.Member);
        await member.Visit("/confort-de-lecture");
        foreach (var on in new[] { $"cooperation/{_site.Cooperation.Id}", $"organisation/{_site.Workshop.Id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await member.Post($"/commentaires/{on}", ("Text", "Bonjour"))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await member.Post($"/suivre/{on}")).Status);
        }

        Assert.Empty(await _site.Written());
        Assert.Equal(HttpStatusCode.NotFound, (await member.Visit($"/commentaires/organisation/{_site.Workshop.Id}")).Status);
    }

    [Fact]
    public async Task What_was_said_before_all_may_read_stays_inside()
    {
        var before = new Comment
        {
            Id = Guid.CreateVersion7(_site.Clock.GetUtcNow()), On = new("workshop", _site.Cooperation.Id), Markdown = "Entre nous",
            Audience = CommentAudience.Everybody, Written = new(_site.Member.Id, null, _site.Clock.GetUtcNow()),
        };
        await _site.Has(before);
        await _site.HasComment("Ailleurs");
        await _site.Do(db => new Talk(db).KeepInside(before.On, CancellationToken.None));
        Assert.Equal([CommentAudience.Collective, CommentAudience.Everybody],
            (await _site.Written()).OrderBy(one => one.Markdown == "Ailleurs").Select(one => one.Audience));
    }
}
