using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Host;
using Rouages.Storage;
using Rouages.Storage.Opening;

namespace Rouages.Testing;

/// <summary>A database of its own, up to date and empty; dropped when disposed of.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int _number;

    private readonly SharedCluster _cluster;
    private readonly string _name;

    private TestDatabase(SharedCluster cluster, string name) => (_cluster, _name) = (cluster, name);

    /// <summary>Its connection string.</summary>
    public string Address => _cluster.Address(_name);

    /// <summary>Clones the migrated template (about 50 ms).</summary>
    public static async Task<TestDatabase> Create()
    {
        var cluster = await SharedCluster.Get();
        var template = "template_" + Fingerprint();
        var name = $"site_{Environment.ProcessId}_{Interlocked.Increment(ref _number)}";
        await cluster.Alone(async () =>
        {
            if ((await cluster.Query($"SELECT 1 FROM pg_database WHERE datname = '{template}'", _ => 1)).Count == 0)
                await MakeTemplate(cluster, template);
        });
        await cluster.Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return new(cluster, name);
    }

    /// <summary>An empty database, into which the SQL of a former release (compressed by gzip) is read, as that release left it.</summary>
    public static async Task<TestDatabase> Restore(string dump)
    {
        var cluster = await SharedCluster.Get();
        var name = $"site_{Environment.ProcessId}_{Interlocked.Increment(ref _number)}";
        await cluster.Execute($"CREATE DATABASE {name}");
        var database = new TestDatabase(cluster, name);
        await ReadDump(new(database.Address), dump);
        return database;
    }

    private static async Task ReadDump(NpgsqlConnectionStringBuilder address, string dump)
    {
        string[] arguments = ["-q", "-X", "-v", "ON_ERROR_STOP=1", "-h", address.Host!, "-U", address.Username!, "-d", address.Database!];
        using var psql =
            Process.Start(
                new ProcessStartInfo("psql", arguments)
                {
                    RedirectStandardInput = true, RedirectStandardError = true,
                    RedirectStandardOutput = true
                })!;
        var said = Task.WhenAll(psql.StandardOutput.ReadToEndAsync(), psql.StandardError.ReadToEndAsync());
        await using (var sql =
            new GZipStream(File.OpenRead(dump), CompressionMode.Decompress)) await sql.CopyToAsync(psql.StandardInput.BaseStream);
        psql.StandardInput.Close();
        await psql.WaitForExitAsync();
        if (psql.ExitCode != 0) throw new InvalidOperationException($"psql cannot read {dump}: {string.Concat(await said)}");
    }

    /// <summary>A context on it, outside of any host.</summary>
    public RouagesDb Open() => Open(Address);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(Address)) NpgsqlConnection.ClearPool(connection);
        await _cluster.Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static async Task MakeTemplate(SharedCluster cluster, string template)
    {
        var making = template.Replace("template", "making", StringComparison.Ordinal);
        await cluster.Execute($"DROP DATABASE IF EXISTS {making}");
        await cluster.Execute($"CREATE DATABASE {making}");
        await using (var db = Open(cluster.Address(making) + ";Pooling=false")) await Upgrade.Run(db, default);
        // Renamed only when it is whole: a run killed half-way leaves no half template.
        await cluster.Execute($"ALTER DATABASE {making} RENAME TO {template}");
    }

    private static RouagesDb Open(string address)
    {
        var services = new ServiceCollection().AddTables();
        services.AddDbContext<RouagesDb>(options => StorageServices.Configure(options, address));
        return services.BuildServiceProvider().GetRequiredService<RouagesDb>();
    }

    // Migrations and scripts are all inside these assemblies, whose builds are deterministic.
    private static string Fingerprint()
    {
        var builds = new ServiceCollection().AddTables()
            .Select(tables => (tables.ImplementationType ?? tables.ImplementationInstance!.GetType()).Assembly)
            .Append(typeof(RouagesDb).Assembly).Append(Assembly.Load("Rouages.Migrations"))
                .Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString("N"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(builds))))[..16];
    }
}
