using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Rouages.Storage.Postgres;

namespace Rouages.Testing;

/// <summary>
/// One throw-away PostgreSQL for all test processes of this copy of the sources: the first starts it, the last stops it. The locks are
/// the kernel's, so a killed process holds nothing; what it left behind is dropped by the next run.
/// </summary>
internal sealed class SharedCluster
{
    private static readonly Lazy<Task<SharedCluster>> Joined = new(Join);

    private readonly Cluster _cluster;
    private readonly string _folder;
    private readonly FileStream _user;

    private SharedCluster(Cluster cluster, string folder, FileStream user) => (_cluster, _folder, _user) = (cluster, folder, user);

    public static Task<SharedCluster> Get() => Joined.Value;

    public string Address(string database) => _cluster.ConnectionString(database) + ";Maximum Pool Size=20";

    /// <summary>Runs something that no other test process may do at the same time.</summary>
    public async Task Alone(Func<Task> act)
    {
        using var alone = await Exclusive(_folder);
        await act();
    }

    public Task Execute(string sql) => Query(sql, _ => 0);

    public async Task<IReadOnlyList<T>> Query<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(Address("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }

    private static async Task<SharedCluster> Join()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"rouages-tests-{Environment.UserName}-{Copy}");
        Directory.CreateDirectory(folder);
        using var alone = await Exclusive(folder);
        var first = IsFree(folder);
        var user = new FileStream(Users(folder), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

        var cluster = await Cluster.In(folder, durable: false, NullLogger.Instance);
        if (!await cluster.Lives()) await cluster.Start();
        var shared = new SharedCluster(cluster, folder, user);
        if (first) await shared.Sweep();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => shared.Leave().GetAwaiter().GetResult();
        return shared;
    }

    private async Task Leave()
    {
        using var alone = await Exclusive(_folder);
        await _user.DisposeAsync();
        if (IsFree(_folder)) await _cluster.Stop();
    }

    // What killed runs left, and all but the newest templates.
    private async Task Sweep()
    {
        var left = await Query("""
            SELECT datname FROM pg_database WHERE datname LIKE 'site\_%' OR datname LIKE 'making\_%'
            UNION ALL (SELECT datname FROM pg_database WHERE datname LIKE 'template\_%' ORDER BY oid DESC OFFSET 2)
            """, row => row.GetString(0));
        foreach (var database in left) await Execute($"DROP DATABASE \"{database}\" WITH (FORCE)");
    }

    private static bool IsFree(string folder)
    {
        try
        {
            using var probe = new FileStream(Users(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<FileStream> Exclusive(string folder)
    {
        while (true)
        {
            try
            {
                return new(Path.Combine(folder, "alone"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(20);
            }
        }
    }

    private static string Users(string folder) => Path.Combine(folder, "users");

    // Two copies of the sources on one machine do not share.
    private static string Copy => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Repository.Root)))[..8];
}
