using System.Diagnostics;
using Npgsql;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Postgres;

public sealed class KillTests
{
    [Fact]
    public async Task Killing_everything_in_the_middle_of_writing_loses_nothing_that_was_acknowledged()
    {
        await using var folder = new PrivateFolder();
        var acknowledged = new HashSet<Guid>();
        for (var life = 0; life < 2; life++)
        {
            using var writer = Start(folder.Path);
            await Read(writer, acknowledged, acknowledged.Count + 50);
            await PrivateFolder.Kill(writer.Id);
            await PrivateFolder.Kill(folder.Postmaster);
            await Read(writer, acknowledged, int.MaxValue);
        }

        var cluster = await folder.Cluster();
        await cluster.Start();
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("rouages") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command =
            new NpgsqlCommand("SELECT count(*) FROM storage.file WHERE id = ANY($1) AND size = 4000 AND length(content) = size",
                connection)
            { Parameters = { new() { Value = acknowledged.ToArray() } } };
        Assert.Equal((long)acknowledged.Count, await command.ExecuteScalarAsync());
    }

    private static Process Start(string folder)
    {
        var output =
            Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))!.Replace("Rouages.Storage.Tests", "Rouages.CrashWriter",
                StringComparison.Ordinal);
        var writer = Path.Combine(output, Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "Rouages.CrashWriter.dll");
        var start = new ProcessStartInfo("dotnet", [writer]) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        start.Environment["ROUAGES_DATA"] = folder;
        start.Environment.Remove("ROUAGES_DATABASE");
        return Process.Start(start)!;
    }

    // A line cut by the kill was not acknowledged.
    private static async Task Read(Process writer, HashSet<Guid> acknowledged, int enough)
    {
        while (acknowledged.Count < enough && await writer.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("saved ", StringComparison.Ordinal) && Guid.TryParse(line[6..], out var id)) acknowledged.Add(id);
    }
}
