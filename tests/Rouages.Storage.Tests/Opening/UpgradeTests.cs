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
        Assert.False(db.Database.HasPendingModelChanges(), "The tables have changed: run bin/migration reset (or add NAME).");
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

    private static Task<List<DateTimeOffset>> Ran(RouagesDb db) =>
        db.Database.SqlQuery<DateTimeOffset>($"SELECT ran_at AS \"Value\" FROM storage.script ORDER BY name").ToListAsync();
}
