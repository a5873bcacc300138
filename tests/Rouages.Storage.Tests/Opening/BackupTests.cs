using System.Collections.Concurrent;
using System.Net;
using Npgsql;
using Rouages.Storage.Tests.Postgres;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Opening;

/// <summary>The drill of an operator: back up while people write, lose the machine, restore elsewhere, serve.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rouages-backup-").FullName;

    private string File => Path.Combine(_folder, "rouages.dump");

    [Fact]
    public async Task What_was_acknowledged_before_the_backup_began_is_served_after_the_restore()
    {
        await using var here = new PrivateFolder();
        await using var elsewhere = new PrivateFolder();
        List<Guid> acknowledged;
        var ana = A.Person("Ana");
        await using (var site = new EmbeddedSite(here.Path))
        {
            await site.InitializeAsync();
            await site.Has(ana);
            acknowledged = await BackUpWhilePeopleWrite(site, here.Path);
        }

        await using (var services = Operating.On(elsewhere.Path)) await Maintenance.Restore(services, File);
        await using var restored = new EmbeddedSite(elsewhere.Path);
        await restored.InitializeAsync();
        await restored.Do(async db =>
        {
            foreach (var id in acknowledged) Assert.NotNull(await db.FindAsync(ana.GetType(), id));
        });
        Assert.Equal(HttpStatusCode.OK, await restored.Visitor().Status("/cooperations"));
        Assert.Equal(HttpStatusCode.OK, await restored.As(ana).Status("/mon-compte"));
    }

    [Fact]
    public async Task A_restore_mixes_with_nothing()
    {
        await using var server = await PrivateServer.Start();
        await using var services = Operating.Services(new() { ["ROUAGES_DATABASE"] = server.Address });
        await services.OpenStorage();
        await Maintenance.Backup(services, File);
        var refusal = await Assert.ThrowsAsync<StorageException>(() => Maintenance.Restore(services, File));
        Assert.StartsWith("The database is not empty", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_under_a_running_site_is_refused()
    {
        await using var here = new PrivateFolder();
        await using var site = Operating.On(here.Path);
        await site.OpenStorage();
        await Maintenance.Backup(site, File);
        await using var beside = Operating.On(here.Path);
        Assert.StartsWith("Rouages is already running",
            (await Assert.ThrowsAsync<StorageException>(() => Maintenance.Restore(beside, File))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_is_read_by_its_owner_only_and_is_whole_or_not_there()
    {
        await using var server = await PrivateServer.Start();
        await using var services = Operating.Services(new() { ["ROUAGES_DATABASE"] = server.Address });
        await services.OpenStorage();
        await Maintenance.Backup(services, File);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        Assert.Contains("exists already", (await Assert.ThrowsAsync<StorageException>(() => Maintenance.Backup(services, File))).Message,
            StringComparison.Ordinal);

        await server.Stop();
        var other = Path.Combine(_folder, "other.dump");
        await Assert.ThrowsAsync<StorageException>(() => Maintenance.Backup(services, other));
        Assert.Equal([File], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task What_is_no_backup_is_not_restored()
    {
        await System.IO.File.WriteAllTextAsync(File, "CREATE TABLE x();");
        await using var services = Operating.Services(new() { ["ROUAGES_DATABASE"] = "Host=/nowhere;Database=x" });
        Assert.Contains("is not a backup", (await Assert.ThrowsAsync<StorageException>(() => Maintenance.Restore(services, File))).Message,
            StringComparison.Ordinal);
        Assert.Contains("does not exist",
            (await Assert.ThrowsAsync<StorageException>(() => Maintenance.Restore(services, File + "x"))).Message,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_is_cut_short_leaves_the_database_empty()
    {
        await using var server = await PrivateServer.Start();
        await using (var services = Operating.Services(new() { ["ROUAGES_DATABASE"] = server.Address }))
        {
            await services.OpenStorage();
            await Maintenance.Backup(services, File);
        }
        await using (var cut = System.IO.File.OpenWrite(File)) cut.SetLength(cut.Length * 9 / 10);
        await using var target = await PrivateServer.Start();
        await using var other = Operating.Services(new() { ["ROUAGES_DATABASE"] = target.Address });
        await Assert.ThrowsAsync<StorageException>(() => Maintenance.Restore(other, File));
        await using var connection = new NpgsqlConnection(target.Address + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_namespace WHERE nspname = 'storage'", connection);
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    /// <summary>Gives what was acknowledged when the backup began; writing goes on until it is done.</summary>
    private async Task<List<Guid>> BackUpWhilePeopleWrite(Site site, string folder)
    {
        var acknowledged = new ConcurrentQueue<Guid>();
        using var end = new CancellationTokenSource();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var people = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                acknowledged.Enqueue(await Write(site));
                if (acknowledged.Count >= 40) enough.TrySetResult();
            }
        })).ToList();
        await Task.WhenAny([enough.Task, .. people]);
        var before = acknowledged.ToList();
        await using (var beside = Operating.On(folder)) await Maintenance.Backup(beside, File);
        await end.CancelAsync();
        await Task.WhenAll(people);
        Assert.True(acknowledged.Count > before.Count, "Nobody wrote during the backup.");
        return before;
    }

    private static async Task<Guid> Write(Site site)
    {
        var newcomer = A.Person("Bao");
        await site.Has(newcomer);
        return newcomer.Id;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class EmbeddedSite(string folder) : Site
    {
        protected override Dictionary<string, string?> Settings() =>
            new(base.Settings()) { ["ROUAGES_DATABASE"] = null, ["ROUAGES_DATA"] = folder };
    }
}
