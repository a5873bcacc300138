using Npgsql;
using Rouages.Testing;

namespace Rouages.Storage.Tests;

public sealed class DatabaseVersionTests
{
    [Fact]
    public async Task It_changes_with_each_transaction_that_writes_and_with_nothing_else()
    {
        await using var server = await PrivateServer.Start();
        await using var data = NpgsqlDataSource.Create(server.Address);
        await using var other = NpgsqlDataSource.Create(server.Address);
        var version = new DatabaseVersion(data);
        await Run(other, "CREATE TABLE thing (id int); INSERT INTO thing VALUES (1)");
        var before = await version.Ask(default);
        Assert.NotNull(before);
        await Run(other, "SELECT * FROM thing");
        Assert.Equal(before, await version.Ask(default));

        await using var connection = await other.OpenConnectionAsync();
        foreach (var sql in new[] { "INSERT INTO thing VALUES (2)", "UPDATE thing SET id = 3", "DELETE FROM thing", "TRUNCATE thing" })
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
            var inside = await version.Ask(default);
            await transaction.CommitAsync();
            Assert.NotEqual(inside, await version.Ask(default));
        }

        before = await version.Ask(default);
        NpgsqlConnection.ClearAllPools();
        await server.Stop();
        Assert.Null(await version.Ask(default));
        await server.Again();
        // Another server may have taken its place, and count as far by chance.
        Assert.NotEqual(before, await version.Ask(default));
    }

    [Fact]
    public async Task Transactions_that_end_in_another_order_are_told_apart()
    {
        await using var server = await PrivateServer.Start();
        await using var data = NpgsqlDataSource.Create(server.Address);
        var version = new DatabaseVersion(data);
        var seen = new List<string?> { await version.Ask(default) };
        await using var elder = await data.OpenConnectionAsync();
        await using var younger = await data.OpenConnectionAsync();
        await using var first = await elder.BeginTransactionAsync();
        await using var second = await younger.BeginTransactionAsync();
        foreach (var connection in new[] { elder, younger })
        {
            await using var command = new NpgsqlCommand("SELECT pg_current_xact_id()", connection);
            await command.ExecuteScalarAsync();
        }
        await second.CommitAsync();
        seen.Add(await version.Ask(default));
        await first.CommitAsync();
        seen.Add(await version.Ask(default));
        Assert.Equal(3, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_replica_has_none()
    {
        await using var server = await PrivateServer.Start();
        await using var follower = await server.Follower();
        await using var data = NpgsqlDataSource.Create(follower.Address);
        Assert.Null(await new DatabaseVersion(data).Ask(default));
    }

    private static async Task Run(NpgsqlDataSource data, string sql)
    {
        await using var command = data.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
