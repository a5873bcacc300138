using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Replicas;

public sealed class ReplicaTests
{
    private const string List = "/cooperations?q=e";

    [Fact]
    public void A_replica_of_no_named_server_stops_the_start()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ROUAGES_REPLICA", "postgres://replica/rouages")])
            .Build();
        Assert.Contains("ROUAGES_DATABASE", Assert.Throws<StorageException>(() => StorageSettings.Read(configuration, "/")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_follows_nobody_is_never_read()
    {
        await using var server = await PrivateServer.Start();
        await using var site = new ReplicatedSite(server.Address, server.Address);
        await site.InitializeAsync();
        await site.Replica.Look(default);
        Assert.False(site.Replica.IsReady);
    }

    [Fact]
    public async Task A_stranger_reads_the_replica_and_whoever_carries_a_cookie_the_primary()
    {
        await using var hall = await Hall.Open();
        await hall.Pause();
        await hall.Site.Do(db => db.Database.ExecuteSqlAsync($"UPDATE cooperations.cooperation SET name = 'Une ferme nouvelle'"));
        Assert.Contains("Une ferme ancienne", (await hall.Site.Visit(List)).Answer.Text, StringComparison.Ordinal);
        var known = hall.Site.Visitor();
        known["session"] = "anything";
        Assert.Contains("Une ferme nouvelle", (await known.Visit(List)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_was_announced_is_seen_at_once_and_the_replica_read_again_when_it_holds_it()
    {
        await using var hall = await Hall.Open();
        await hall.Pause();
        await hall.Site.Has(Cooperation(hall.Site, "Une école"));
        Assert.False(hall.Site.Replica.IsReady);
        Assert.Contains("Une école", (await hall.Site.Visit(List)).Answer.Text, StringComparison.Ordinal);
        await hall.Site.Replica.Look(default);
        Assert.False(hall.Site.Replica.IsReady);
        await hall.Resume();
        await hall.Site.CatchesUp();
        Assert.Contains("Une école", (await hall.Site.Visit(List)).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replica_that_dies_is_not_missed()
    {
        await using var hall = await Hall.Open();
        Assert.Equal(HttpStatusCode.OK, (await hall.Site.Visit(List)).Answer.Status);
        await hall.Replica.Kill();
        foreach (var page in (string[])[List + "&n=1", List + "&n=2"])
            Assert.Contains("Une ferme ancienne", (await hall.Site.Visit(page)).Answer.Text, StringComparison.Ordinal);
        Assert.False(hall.Site.Replica.IsReady);
        await hall.Replica.Again();
        await hall.Site.CatchesUp();
    }

    [Fact]
    public async Task Strangers_still_read_while_the_primary_is_away()
    {
        await using var hall = await Hall.Open();
        await hall.Primary.Stop();
        await hall.Site.Replica.Look(default);
        Assert.Contains("Une ferme ancienne", (await hall.Site.Visit(List)).Answer.Text, StringComparison.Ordinal);
        var known = hall.Site.Visitor();
        known["session"] = "anything";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await known.Visit(List)).Status);
        await hall.Primary.Again();
    }

    private static Cooperation Cooperation(Site site, string name)
    {
        var now = site.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        return new()
        {
            Id = id, Slug = $"coop-{id:N}", Name = name, Type = "ptce", CreatedAt = now, PublishedAt = now,
            Communes = ["60057"]
        };
    }

    /// <summary>A primary, a replica of it, and the site on both, with one public cooperation that the replica holds.</summary>
    private sealed class Hall(PrivateServer primary, PrivateServer replica, ReplicatedSite site) : IAsyncDisposable
    {
        public PrivateServer Primary => primary;

        public PrivateServer Replica => replica;

        public ReplicatedSite Site => site;

        public static async Task<Hall> Open()
        {
            var primary = await PrivateServer.Start();
            var replica = await primary.Follower();
            var site = new ReplicatedSite(primary.Address, replica.Address);
            await site.InitializeAsync();
            // By plain SQL, of which no notification comes while a test looks.
            await site.Do(db => db.Database.ExecuteSqlAsync($"""
                INSERT INTO cooperations.cooperation (id, slug, name, type, created_at, published_at, communes, open_door, is_demo)
                VALUES (gen_random_uuid(), 'ferme', 'Une ferme ancienne', 'ptce', now(), now(), ARRAY['60057'], true, false)
                """));
            site.Replica.Expect();
            await site.CatchesUp();
            return new(primary, replica, site);
        }

        // A replica pauses before the next record: one is sent, and the pause waited for.
        public async Task Pause()
        {
            await Ask(replica, "SELECT pg_wal_replay_pause()");
            await Ask(primary, "SELECT pg_logical_emit_message(true, 'test', 'pause')");
            await Ask(replica,
                "DO $$ BEGIN WHILE pg_get_wal_replay_pause_state() <> 'paused' LOOP PERFORM pg_sleep(0.01); END LOOP; END $$");
        }

        public Task Resume() => Ask(replica, "SELECT pg_wal_replay_resume()");

        private static async Task Ask(PrivateServer server, string sql)
        {
            await using var connection = new NpgsqlConnection(server.Address + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await site.DisposeAsync();
            await replica.DisposeAsync();
            await primary.DisposeAsync();
        }
    }

    private sealed class ReplicatedSite(string primary, string replica) : Site
    {
        public Replica Replica => Services.GetRequiredService<Replica>();

        /// <summary>Looks until the replica holds all that was announced.</summary>
        public async Task CatchesUp()
        {
            for (var looks = 0; !Replica.IsReady; looks++)
            {
                Assert.True(looks < 20_000, "The replica never caught up.");
                await Replica.Look(default);
            }
        }

        protected override Dictionary<string, string?> Settings() =>
            new(base.Settings()) { ["ROUAGES_DATABASE"] = primary, ["ROUAGES_REPLICA"] = replica };
    }
}
