using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Comments;
using Rouages.Objects.Notifications;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Notifications;

public sealed class NotificationTests : IAsyncLifetime
{
    private const string Job = "objects.notification-letters";
    private readonly ObjectsSite _site = new();

    public ValueTask InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Who_follows_is_told_on_the_site_and_in_the_morning_by_one_letter()
    {
        var lead = await Follows(_site.Lead);
        await Says("Un");
        await Says("Deux");
        var page = (await lead.Visit("/notifications")).Page;
        Assert.Equal(2, page.QuerySelectorAll(".news .unread").Length);
        Assert.Equal("2", page.QuerySelector(".bar .count")!.TextContent.Trim());
        Assert.Contains("L’Atelier a commenté « Beauvaisis »", page.QuerySelector(".news")!.TextContent, StringComparison.Ordinal);

        await _site.Run(Job);
        Assert.Empty(await _site.MailsTo(_site.Lead.Email!));
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Run(Job);
        await _site.Run(Job);
        Assert.Equal("2 nouvelles", Assert.Single(await _site.MailsTo(_site.Lead.Email!)).Subject);
        Assert.Empty(await _site.MailsTo(_site.Member.Email!));
    }

    [Fact]
    public async Task An_answer_is_written_at_once_in_the_language_of_its_reader()
    {
        await _site.Do(db =>
            db.Set<Person>().Where(p => p.Id == _site.Facilitator.Id).ExecuteUpdateAsync(p => p.SetProperty(one => one.Language, "en")));
        var asked = await _site.HasComment("Une question ?", by: _site.Facilitator);
        await Says("Une réponse.", asked);
        await _site.Run(Job);
        var letter = Assert.Single(await _site.MailsTo(_site.Facilitator.Email!));
        Assert.Equal("L’Atelier answers you about “Beauvaisis”", letter.Subject);
        Assert.Contains($"/en{_site.Comments}?voir=", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_and_whose_cooperation_closed_is_told_nothing_more()
    {
        var lead = await Follows(_site.Lead);
        var advisor = await Follows(_site.Advisor);
        await Says("Entre nous", audience: CommentAudience.Collective);
        await Chooses(lead, Cadence.AtOnce);
        await Chooses(advisor, Cadence.AtOnce);
        await _site.Run(Job);
        Assert.Single(await _site.MailsTo(_site.Lead.Email!));
        Assert.Empty(await _site.MailsTo(_site.Advisor.Email!));
        Assert.Empty((await advisor.Visit("/notifications")).Page.QuerySelectorAll(".news li"));

        await Says("Et encore", audience: CommentAudience.Collective);
        await _site.Do(db => db.Set<Mandate>().Where(m => m.PersonId == _site.Lead.Id).ExecuteDeleteAsync());
        await _site.Run(Job);
        Assert.Single(await _site.MailsTo(_site.Lead.Email!));

        var facilitator = await Follows(_site.Facilitator);
        await Chooses(facilitator, Cadence.AtOnce);
        await Says("À la fin");
        await _site.Close();
        await _site.Run(Job);
        Assert.Empty(await _site.MailsTo(_site.Facilitator.Email!));
    }

    [Fact]
    public async Task One_click_in_a_letter_stops_its_kind_without_signing_in()
    {
        var lead = await Follows(_site.Lead);
        await Chooses(lead, Cadence.AtOnce);
        await Says("Un");
        await _site.Run(Job);
        await Says("Deux");
        var letter = Assert.Single(await _site.MailsTo(_site.Lead.Email!));
        Assert.Contains(letter.Unsubscribe!, letter.Text, StringComparison.Ordinal);
        Assert.Contains(letter.Unsubscribe!, letter.Html, StringComparison.Ordinal);
        var stranger = _site.Visitor();
        using var click = new HttpRequestMessage(HttpMethod.Post, new Uri(letter.Unsubscribe!).AbsolutePath)
        { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
        Assert.Equal(HttpStatusCode.OK, (await stranger.Send(click)).Status);
        await _site.Run(Job);
        Assert.Single(await _site.MailsTo(_site.Lead.Email!));
        Assert.Equal("Never",
            (await lead.Visit("/mon-compte/notifications")).Page.QuerySelector("#comment option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_opened_is_read()
    {
        var lead = await Follows(_site.Lead);
        await Says("Un");
        await lead.Visit("/notifications");
        Assert.Equal(HttpStatusCode.Found, (await lead.Submit(".news form")).Status);
        Assert.StartsWith(_site.Comments, lead.Answer.Location, StringComparison.Ordinal);
        Assert.Null((await lead.Visit("/notifications")).Page.QuerySelector(".bar .count"));
        await Says("Deux");
        await lead.Visit("/notifications");
        await lead.Submit("#lues");
        Assert.Empty((await lead.Visit("/notifications")).Page.QuerySelectorAll(".unread"));
    }

    [Fact]
    public async Task Who_ceases_to_follow_hears_nothing_more()
    {
        var lead = await Follows(_site.Lead);
        await lead.Visit("/mon-compte/notifications");
        await lead.Submit(".followed form");
        await Says("Un");
        Assert.Empty(await _site.Read(db => db.Set<Notification>().ToListAsync()));
    }

    [Fact]
    public async Task What_one_may_not_read_is_not_followed()
    {
        await _site.Do(db => db.Set<Cooperation>().Where(c => c.Id == _site.Cooperation.Id)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.PublishedAt, (DateTimeOffset?)null)));
        var stranger = _site.As(_site.Stranger);
        await stranger.Visit("/confort-de-lecture");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post(_site.Follow)).Status);
        Assert.Empty(await _site.Read(db => db.Set<Follow>().ToListAsync()));
    }

    private async Task<Visitor> Follows(Person person)
    {
        var visitor = _site.As(person);
        await visitor.Visit("/confort-de-lecture");
        Assert.Equal(HttpStatusCode.Found, (await visitor.Post(_site.Follow)).Status);
        return visitor;
    }

    private static async Task Chooses(Visitor visitor, Cadence cadence)
    {
        await visitor.Visit("/mon-compte/notifications");
        Assert.Equal(HttpStatusCode.Found, (await visitor.Submit("#reglages", (CommentNews.Said, cadence.ToString()))).Status);
    }

    private async Task Says(string text, Comment? answers = null, CommentAudience audience = CommentAudience.Everybody)
    {
        var member = _site.As(_site.Member);
        await member.Visit("/confort-de-lecture");
        Assert.Equal(HttpStatusCode.Found,
            (await member.Post(_site.Comments, ("Text", text), ("Audience", audience.ToString()),
                ("Answers", answers?.Id.ToString()))).Status);
    }
}
