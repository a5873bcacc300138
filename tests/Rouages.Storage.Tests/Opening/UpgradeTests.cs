using Microsoft.EntityFrameworkCore;
using Rouages.Storage.Opening;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Opening;

public sealed class UpgradeTests
{
    [Fact]
    public async Task No_table_waits_for_its_migration()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "The tables have changed: run bin/migration add NAME.");
    }

    [Fact]
    public async Task Upgrading_an_up_to_date_database_changes_nothing()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var before = await Ran(db);
        await Upgrade.Run(db, default);
        Assert.NotEmpty(before);
        Assert.Equal(before, await Ran(db));
    }

    [Fact]
    public async Task Two_nodes_that_upgrade_at_once_take_turns()
    {
        await using var database = await TestDatabase.Create();
        await using var one = database.Open();
        await using var other = database.Open();
        await one.Database.ExecuteSqlAsync($"DELETE FROM storage.script");
        await Task.WhenAll(Upgrade.Run(one, default), Upgrade.Run(other, default));
        Assert.NotEmpty(await Ran(one));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_untouched()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"INSERT INTO storage.migration VALUES ('29991231235959_Future', '10.0')");
        await db.Database.ExecuteSqlAsync($"DELETE FROM storage.script");
        var refusal = await Assert.ThrowsAsync<StorageException>(() => Upgrade.Run(db, default));
        Assert.Contains("29991231235959_Future", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await Ran(db));
        await Assert.ThrowsAsync<StorageException>(() => Upgrade.Pending(db, default));
    }

    [Fact]
    public async Task A_node_that_may_not_migrate_waits_for_the_operator()
    {
        await using var server = await PrivateServer.Start();
        await using var node = Operating.Services(new() { ["ROUAGES_DATABASE"] = server.Address, ["Migrate:AtStart"] = "false" });
        var refusal = await Assert.ThrowsAsync<StorageException>(() => node.OpenStorage());
        Assert.Contains("rouages upgrade", refusal.Message, StringComparison.Ordinal);

        var pending = await Maintenance.Pending(node);
        Assert.Contains(pending, step => step.EndsWith("_Initial", StringComparison.Ordinal));
        Assert.Contains("Rouages.Storage/Sql.010-text.sql", pending);
        await Maintenance.Upgrade(node);
        Assert.Empty(await Maintenance.Pending(node));
        await node.OpenStorage();
    }

    private static Task<List<DateTimeOffset>> Ran(RouagesDb db) =>
        db.Database.SqlQuery<DateTimeOffset>($"SELECT ran_at AS \"Value\" FROM storage.script ORDER BY name").ToListAsync();
}
