using System.Diagnostics;
using Npgsql;
using Rouages.Storage.Postgres;

namespace Rouages.Storage.Tests.Postgres;

public sealed class ClusterTests
{
    [Fact]
    public async Task It_listens_on_no_port_and_starts_again_after_a_stop()
    {
        await using var folder = new PrivateFolder();
        var cluster = await folder.Cluster();
        await cluster.Start();
        Assert.Equal("", await Ask(cluster, "SHOW listen_addresses"));
        Assert.Equal("on", await Ask(cluster, "SHOW fsync"));
        await cluster.Stop();
        Assert.False(await cluster.Lives());
        await cluster.Start();
        Assert.Equal("UTF8", await Ask(cluster, "SHOW server_encoding"));
    }

    [Fact]
    public async Task Root_beside_a_service_leaves_its_data_to_its_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root acts for somebody else.");
        await using var folder = new PrivateFolder();
        Directory.CreateDirectory(folder.Path);
        Assert.Equal(0, (await Command.Run("chown", ["nobody", folder.Path])).Code);
        await using (var made = await folder.Cluster())
        {
            Assert.True(made.Own());
            await made.Start();
        }
        var again = await folder.Cluster();
        var (_, owners) = await Command.Run("stat", ["-c", "%U", again.Folder, again.Folder + ".lock", again.Folder + "/PG_VERSION"]);
        Assert.Equal(["nobody", "nobody", "nobody"], owners.Split('\n'));
    }

    [Fact]
    public async Task A_folder_has_one_owner_at_a_time()
    {
        await using var folder = new PrivateFolder();
        var first = await folder.Cluster();
        Assert.True(first.Own());
        Assert.False((await folder.Cluster()).Own());
        await first.DisposeAsync();
        await using var next = await folder.Cluster();
        Assert.True(next.Own());
    }

    [Fact]
    public async Task What_a_killed_owner_left_running_is_stopped_before_the_next_start()
    {
        await using var folder = new PrivateFolder();
        await (await folder.Cluster()).Start();
        var orphan = folder.Postmaster;

        var next = await folder.Cluster();
        await next.Start();
        Assert.NotEqual(orphan, folder.Postmaster);
        Assert.Equal("1", await Ask(next, "SELECT '1'"));
    }

    [Fact]
    public async Task A_killed_postmaster_does_not_keep_the_next_from_starting()
    {
        await using var folder = new PrivateFolder();
        var cluster = await folder.Cluster();
        await cluster.Start();
        await Ask(cluster, "CREATE TABLE kept AS SELECT 'yes' AS said");
        await PrivateFolder.Kill(folder.Postmaster);
        Assert.False(await cluster.Lives());
        await cluster.Start();
        Assert.Equal("yes", await Ask(cluster, "SELECT said FROM kept"));
    }

    [Fact]
    public async Task A_stale_number_that_now_belongs_to_another_program_is_not_believed()
    {
        await using var folder = new PrivateFolder();
        var cluster = await folder.Cluster();
        await cluster.Start();
        await cluster.Stop();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "postgres/postmaster.pid"), $"{Environment.ProcessId}\n{cluster.Folder}\n");
        Assert.False(await cluster.Lives());
        await cluster.Start();
        Assert.NotEqual(Environment.ProcessId, folder.Postmaster);
    }

    [Fact]
    public async Task A_process_that_died_and_is_not_reaped_is_no_postmaster()
    {
        await using var folder = new PrivateFolder();
        var cluster = await folder.Cluster();
        await cluster.Start();
        await cluster.Stop();
        // The shell becomes a program that reaps nobody, as the first process of a container may be.
        var start =
            new ProcessStartInfo("sh", ["-c", "exec 3<&0; (read go <&3) & echo $!; exec sleep 600"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true
            };
        using var parent = Process.Start(start)!;
        try
        {
            var dead = await parent.StandardOutput.ReadLineAsync();
            while (await File.ReadAllTextAsync($"/proc/{parent.Id}/comm") != "sleep\n") await Task.Yield();
            await parent.StandardInput.WriteLineAsync();
            while (!(await File.ReadAllTextAsync($"/proc/{dead}/stat")).Contains(") Z ", StringComparison.Ordinal)) await Task.Yield();
            await File.WriteAllTextAsync(Path.Combine(folder.Path, "postgres/postmaster.pid"), $"{dead}\n{cluster.Folder}\n");
            Assert.False(await cluster.Lives());
            await cluster.Start();
            Assert.True(await cluster.Lives());
        }
        finally
        {
            parent.Kill();
        }
    }

    private static async Task<string?> Ask(Cluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }
}
