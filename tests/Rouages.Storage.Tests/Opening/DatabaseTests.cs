using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Rouages.Storage.Opening;
using Rouages.Storage.Tests.Postgres;

namespace Rouages.Storage.Tests.Opening;

public sealed class DatabaseTests
{
    [Fact]
    public async Task A_second_start_on_the_folder_is_refused_in_a_sentence_and_a_command_may_join()
    {
        await using var folder = new PrivateFolder();
        await using var site = await Open(folder);
        var refusal = await Assert.ThrowsAsync<StorageException>(() => Open(folder));
        Assert.StartsWith("Rouages is already running on ", refusal.Message, StringComparison.Ordinal);

        await using (var command = await Open(folder, join: true)) Assert.Equal("rouages", await Ask(command));
        Assert.Equal("rouages", await Ask(site));
    }

    [Fact]
    public async Task A_command_finds_no_database_where_none_was_made_and_makes_none()
    {
        await using var folder = new PrivateFolder();
        var refusal = await Assert.ThrowsAsync<StorageException>(() => Open(folder, join: true));
        Assert.StartsWith($"There is no database in {folder.Path}", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public async Task A_postmaster_that_dies_alone_is_started_again()
    {
        await using var folder = new PrivateFolder();
        await using var site = await Open(folder);
        Assert.False(await site.Revive(default));
        await PrivateFolder.Kill(folder.Postmaster);
        Assert.True(await site.Revive(default));
        Assert.Equal("rouages", await Ask(site));
    }

    private static async Task<Database> Open(PrivateFolder folder, bool join = false)
    {
        var database = new Database(new StorageSettings(null, folder.Path), NullLogger<Database>.Instance);
        await database.Open(join, default);
        return database;
    }

    private static async Task<string?> Ask(Database database)
    {
        await using var connection = new NpgsqlConnection(database.Address + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT current_database()::text", connection);
        return await command.ExecuteScalarAsync() as string;
    }
}
