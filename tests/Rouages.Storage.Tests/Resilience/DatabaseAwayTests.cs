using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rouages.Storage.Tests.Postgres;

namespace Rouages.Storage.Tests.Resilience;

public sealed class DatabaseAwayTests
{
    [Fact]
    public void A_mistake_of_ours_is_not_an_absence()
    {
        Assert.False(DatabaseAway.Is(null));
        Assert.False(DatabaseAway.Is(new InvalidOperationException("ours")));
        Assert.False(DatabaseAway.Is(new DbUpdateException("twice", Answer("23505"))));
        Assert.False(DatabaseAway.Is(Answer("42P01")));
    }

    [Fact]
    public void A_server_that_is_away_is_known_through_whatever_wraps_it()
    {
        Assert.True(DatabaseAway.Is(new InvalidOperationException("EF", new NpgsqlException("gone", new SocketException()))));
        Assert.True(DatabaseAway.Is(new AggregateException(new NpgsqlException("cut", new EndOfStreamException()))));
        Assert.True(DatabaseAway.Is(Answer("57P01")));
        Assert.True(DatabaseAway.Is(Answer("57P03")));
        Assert.True(DatabaseAway.Is(Answer("53300")));
    }

    [Fact]
    public async Task The_pool_recovers_by_itself_when_the_server_comes_back()
    {
        await using var folder = new PrivateFolder();
        var cluster = await folder.Cluster();
        await cluster.Start();
        var address = cluster.ConnectionString("postgres") + ";Timeout=2";
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Ask(address)));

        await cluster.Stop();
        Assert.True(DatabaseAway.Is(await Record.ExceptionAsync(() => Ask(address))));
        await cluster.Start();
        // One stale connection may still fail; it takes the others with it.
        await Record.ExceptionAsync(() => Ask(address));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Ask(address))), answer => Assert.Equal(1, answer));
    }

    private static async Task<int> Ask(string address)
    {
        var options = new DbContextOptionsBuilder<RouagesDb>();
        StorageServices.Configure(options, address);
        await using var db = new RouagesDb(options.Options);
        return await db.Database.SqlQuery<int>($"SELECT 1 AS \"Value\" FROM pg_sleep(0.01)").SingleAsync();
    }

    private static PostgresException Answer(string state) => new("said", "ERROR", "ERROR", state);
}
