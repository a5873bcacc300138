using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Notifying;

public sealed class NotificationsTests(Site site) : IClassFixture<Site>
{
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    private Notifications Notifications => site.Services.GetRequiredService<Notifications>();

    [Fact]
    public async Task What_is_said_in_a_transaction_is_heard_once_it_is_committed()
    {
        await Notifications.Listening;
        using var room = Notifications.Subscribe("room", text => _heard.Writer.TryWrite(text));
        using var broken = Notifications.Subscribe("room", _ => throw new InvalidOperationException("one listener’s bug"));
        await site.Do(async db =>
        {
            await using (var dropped = await db.Database.BeginTransactionAsync()) await Notifications.Publish(db, "room", "never");
            await Notifications.Publish(db, "other", "elsewhere");
            await Notifications.Publish(db, "room", "deux mots");
        });
        Assert.Equal("deux mots", await Next());
    }

    [Fact]
    public async Task A_lost_connection_is_found_again_and_those_who_listen_are_told()
    {
        await Notifications.Listening;
        using var room = Notifications.Subscribe("lost", text => _heard.Writer.TryWrite(text), () => _heard.Writer.TryWrite("missed"));
        await site.Do(
            db => db.Database.ExecuteSqlAsync(
                $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN rouages' AND datname = current_database()"));
        Assert.Equal("missed", await Next());
        await site.Do(db => Notifications.Publish(db, "lost", "again"));
        Assert.Equal("again", await Next());
    }

    private ValueTask<string> Next()
    {
        var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return _heard.Reader.ReadAsync(patience.Token);
    }
}
