using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Objects.Notifications;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Notifications;

/// <summary>What the letters of news do when something is wrong with one, or when there is very much to tell.</summary>
public sealed class LetterTests : IAsyncLifetime
{
    private const string Job = "objects.notification-letters";
    private readonly ObjectsSite _site = new();

    public ValueTask InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Whoever_cannot_be_written_to_keeps_nobody_from_their_news()
    {
        Person[] both = [_site.Lead, _site.Facilitator];
        var (first, second) = (both.MinBy(one => one.Id)!, both.MaxBy(one => one.Id)!);
        await Told(first.Id, 1);
        await Told(second.Id, 1);
        _site.Broken = first.Id;
        await Assert.ThrowsAsync<InvalidOperationException>(() => _site.Run(Job));
        Assert.Single(await _site.MailsTo(second.Email!));
        Assert.Empty(await _site.MailsTo(first.Email!));

        _site.Broken = null;
        await _site.Run(Job);
        Assert.Single(await _site.MailsTo(first.Email!));
        Assert.Single(await _site.MailsTo(second.Email!));
    }

    [Fact]
    public async Task An_object_is_asked_for_once_however_much_is_told_of_it()
    {
        await Told(_site.Lead.Id, 4);
        _site.Asked = 0;
        await _site.Run(Job);
        Assert.Equal(1, _site.Asked);
        Assert.Equal("4 nouvelles", Assert.Single(await _site.MailsTo(_site.Lead.Email!)).Subject);
    }

    [Fact]
    public async Task Very_much_news_is_one_letter_with_the_first_of_it()
    {
        await Told(_site.Lead.Id, NotificationLetters.MostRead + 20);
        await _site.Run(Job);
        await _site.Run(Job);
        var letter = Assert.Single(await _site.MailsTo(_site.Lead.Email!));
        Assert.Equal("De nombreuses nouvelles", letter.Subject);
        Assert.Contains("Nouvelle 29.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nouvelle 30.", letter.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _site.Read(db => db.Set<Notification>().CountAsync(n => n.LetterDue != null)));
    }

    [Fact]
    public async Task A_group_is_chosen_at_once_and_one_of_its_subjects_apart()
    {
        var lead = _site.As(_site.Lead);
        var page = (await lead.Visit("/mon-compte/notifications")).Page;
        Assert.Equal("", page.QuerySelector("#group-talk option[selected]")?.GetAttribute("value") ?? "");
        Assert.Null(page.QuerySelector("#group-other")); // each module says where its own belong
        await lead.Submit("#reglages", ("group-talk", "Weekly"));
        Assert.Equal(("Weekly", "Weekly", "Weekly"), await Chosen(lead));
        await lead.Submit("#reglages", ("group-talk", "Daily"), ("answer", "Never"));
        Assert.Equal(("", "Daily", "Never"), await Chosen(lead));
        Assert.Equal("AtOnce", await Value(lead, "invitation")); // the other groups stay as they were
    }

    [Fact]
    public async Task What_is_no_cadence_changes_nothing()
    {
        var lead = _site.As(_site.Lead);
        await lead.Visit("/mon-compte/notifications");
        Assert.Equal(HttpStatusCode.Found, (await lead.Submit("#reglages", ("group-talk", "Toujours"), ("answer", "7"))).Status);
        Assert.Equal(("", "Daily", "AtOnce"), await Chosen(lead));
    }

    private static async Task<(string Group, string Comment, string Answer)> Chosen(Visitor visitor) =>
        (await Value(visitor, "group-talk"), await Value(visitor, "comment"), await Value(visitor, "answer"));

    private static async Task<string> Value(Visitor visitor, string field) => (await visitor.Visit("/mon-compte/notifications")).Page
        .QuerySelector($"#{field} option[selected]")?.GetAttribute("value") ?? "";

    private Task Told(Guid person, int times)
    {
        var now = _site.Clock.GetUtcNow();
        return _site.Has([.. Enumerable.Range(0, times).Select(at => new Notification
        {
            Id = Guid.CreateVersion7(now.AddMilliseconds(at)), PersonId = person, About = _site.On, Kind = "comment", At = now,
            Text = $"Nouvelle {at}.", LetterDue = now,
        })]);
    }
}
