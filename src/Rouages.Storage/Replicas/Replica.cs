using Microsoft.Extensions.Logging;
using Npgsql;
using Rouages.Storage.Opening;

namespace Rouages.Storage;

/// <summary>
/// A streaming replica that pages of anonymous readers are read from, when one is named (<c>ROUAGES_REPLICA</c>). It is read only while it
/// is known to hold every change that was announced, and never runs more than <see cref="Period"/> behind by much: in doubt, and
/// whenever it is away, the primary is read.
/// </summary>
public sealed partial class Replica : ResilientService
{
    /// <summary>How often it is looked at; what the primary held at one look must be in the replica at the next.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    private readonly StorageSettings _settings;
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly AsyncLocal<bool> _reads = new();
    private TaskCompletionSource _announced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    // One look after the other: one that began before a change must not have the last word on it.
    private readonly SemaphoreSlim _looking = new(1, 1);
    private string _goal = "0/0";
    private long _changes, _goalFor = -1, _holds = -1;

    internal Replica(StorageSettings settings, Database database, TimeProvider clock, ILogger<Replica> log) : base(log) =>
        (_settings, _database, _clock) = (settings, database, clock);

    /// <summary>True while it may be read: it answers, and holds all that was announced.</summary>
    public bool IsReady => Interlocked.Read(ref _holds) == Interlocked.Read(ref _changes);

    /// <summary>True inside <see cref="Read"/>.</summary>
    internal bool IsRead => _reads.Value;

    /// <summary>Its connection string; asked only when there is one.</summary>
    internal string Address => _settings.Replica!;

    /// <summary>What this request asks of <see cref="RouagesDb"/> from here on is asked of the replica, until disposed of.</summary>
    public IDisposable Read() => new Way(_reads, true);

    /// <summary>The same request asks the primary again, for what must be written or known at once.</summary>
    public IDisposable Leave() => new Way(_reads, false);

    /// <summary>Something changed that pages show: the replica is not read until it holds it.</summary>
    public void Expect()
    {
        Interlocked.Increment(ref _changes);
        Interlocked.Exchange(ref _announced, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>It failed a request: it is not read until it was looked at again.</summary>
    public void Lose() => Interlocked.Exchange(ref _holds, -1);

    /// <summary>
    /// True when the primary would have answered where the replica did not: it is away, gave way to replay, or only reads.
    /// </summary>
    public static bool Refused(Exception? fault) => fault switch
    {
        null => false,
        PostgresException
        {
            SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.QueryCanceled
        } => true,
        _ => DatabaseAway.Is(fault) || Refused(fault.InnerException),
    };

    /// <inheritdoc/>
    protected override async Task Run(CancellationToken ct)
    {
        while (_settings.Replica is not null)
        {
            var announced = Volatile.Read(ref _announced).Task;
            await Look(ct);
            await Task.WhenAny(announced, Task.Delay(IsReady ? Period : Soon, _clock, ct));
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Looks whether it holds what it must. While the primary is away nothing changes: what was ready stays so.</summary>
    internal async Task Look(CancellationToken ct)
    {
        await _looking.WaitAsync(ct);
        try
        {
            await LookOnce(ct);
        }
        finally
        {
            _looking.Release();
        }
    }

    private async Task LookOnce(CancellationToken ct)
    {
        var changes = Interlocked.Read(ref _changes);
        if (await Ask(_database.Address, "SELECT pg_current_wal_lsn()::text", ct) is not string written) return;
        if (_goalFor != changes) (_goal, _goalFor) = (written, changes);
        // Not a replica at all (NULL, or no recovery) is never ready: what is written there stays there.
        var holds =
            await Ask(Address, $"SELECT pg_is_in_recovery() AND coalesce(pg_last_wal_replay_lsn() >= '{_goal}', false)", ct) is true;
        if (holds) _goal = written;
        Interlocked.Exchange(ref _holds, holds ? changes : -1);
    }

    private static async Task<object?> Ask(string address, string sql, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(address);
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 5 };
            return await command.ExecuteScalarAsync(ct);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private sealed class Way : IDisposable
    {
        private readonly AsyncLocal<bool> _reads;
        private readonly bool _before;

        public Way(AsyncLocal<bool> reads, bool now)
        {
            (_reads, _before) = (reads, reads.Value);
            reads.Value = now;
        }

        public void Dispose() => _reads.Value = _before;
    }
}
