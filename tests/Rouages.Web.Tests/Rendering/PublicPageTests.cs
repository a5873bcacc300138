using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;
using Rouages.Testing;

namespace Rouages.Web.Tests.Rendering;

public sealed class PublicPageTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    private static bool FromCache(Answer answer) => answer.Headers.ContainsKey("Age");

    [Fact]
    public async Task The_second_reader_gets_the_page_that_was_kept()
    {
        await site.Visit("/accessibilite?a");
        Assert.True(FromCache((await site.Visit("/accessibilite?a")).Answer));
    }

    [Fact]
    public async Task Another_language_or_reading_comfort_is_another_page()
    {
        await site.Visit("/accessibilite?b");
        Assert.False(FromCache((await site.Visit("/en/accessibilite?b")).Answer));
        var visitor = site.Visitor();
        visitor[ReadingComfort.Cookie] = "source.dark.still";
        Assert.False(FromCache(await visitor.Visit("/accessibilite?b")));
        Assert.Equal("dark", visitor.Page.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task Any_unknown_cookie_goes_past_the_cache()
    {
        await site.Visit("/accessibilite?c");
        var visitor = site.Visitor();
        visitor["session"] = "x";
        Assert.False(FromCache(await visitor.Visit("/accessibilite?c")));
    }

    [Fact]
    public async Task A_page_with_a_form_is_never_kept()
    {
        await site.Visit("/confort-de-lecture");
        Assert.False(FromCache((await site.Visit("/confort-de-lecture")).Answer));
    }

    [Fact]
    public async Task A_change_makes_the_pages_anew()
    {
        await site.Visit("/accessibilite?d");
        await site.Do(db => site.Services.GetRequiredService<PublicPages>().Changed(db));
        Assert.False(FromCache((await site.Visit("/accessibilite?d")).Answer));
    }

    [Fact]
    public async Task Saving_a_row_that_public_pages_show_makes_them_anew()
    {
        var organisation = A.Organisation("Avant");
        await site.Has(organisation);
        await site.Visit("/organisations");
        Assert.True(FromCache((await site.Visit("/organisations")).Answer));
        await site.Do(async db =>
        {
            (await db.FindAsync<Rouages.Cooperations.Domain.Organisation>(organisation.Id))!.Name = "Après";
            await db.SaveChangesAsync();
        });
        var visitor = await site.Visit("/organisations");
        Assert.False(FromCache(visitor.Answer));
        Assert.Contains("Après", visitor.Answer.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_another_row_leaves_them()
    {
        await site.Visit("/accessibilite?f");
        await site.Has(A.Person());
        Assert.True(FromCache((await site.Visit("/accessibilite?f")).Answer));
    }

    [Fact]
    public async Task A_change_on_another_node_is_heard()
    {
        var notifications = site.Services.GetRequiredService<Notifications>();
        await notifications.Listening;
        await site.Visit("/accessibilite?e");
        var later = new TaskCompletionSource();
        using var ear = notifications.Subscribe("later", _ => later.TrySetResult());
        // What another node does: it knows nothing of this one's memory. Words are heard in their order.
        await site.Do(async db =>
        {
            await Notifications.Publish(db, "web.pages", "changed");
            await Notifications.Publish(db, "later", "");
        });
        await later.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(FromCache((await site.Visit("/accessibilite?e")).Answer));
    }
}
