using Npgsql;

namespace Rouages.Storage;

/// <summary>
/// What the whole database holds, told in a few characters: two questions with the same answer saw the same rows, whoever wrote them, and
/// however.
/// </summary>
public sealed class DatabaseVersion(NpgsqlDataSource data)
{
    // A snapshot names the transactions that are over for whoever reads now. Each one that writes has a number of its own, so what two
    // equal snapshots see is the same; the start of the server tells it from another that took its place, with numbers of its own. A
    // replica names only a part of what runs on its primary: it has no version.
    private const string Question = """
        SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_current_snapshot()::text || ' ' || extract(epoch FROM pg_postmaster_start_time()) END
        """;

    /// <summary>Asks the primary; null when it is away, or is none. Ask before reading what is remembered under it, never after.</summary>
    public async Task<string?> Ask(CancellationToken ct)
    {
        try
        {
            await using var command = data.CreateCommand(Question);
            return await command.ExecuteScalarAsync(ct) as string;
        }
        catch (NpgsqlException fault) when (DatabaseAway.Is(fault))
        {
            return null;
        }
    }
}
