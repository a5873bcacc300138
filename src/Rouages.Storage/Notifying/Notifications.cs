using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Rouages.Storage.Opening;

namespace Rouages.Storage;

/// <summary>
/// Words between the nodes, through PostgreSQL's LISTEN/NOTIFY. They are hints, not records: whoever was away hears nothing of what
/// was said meanwhile, and is told so. Send ids and read the rest from the tables.
/// </summary>
public sealed partial class Notifications : ResilientService
{
    // One channel of PostgreSQL carries all of ours, so that subscribing never has to interrupt the connection that listens.
    private const string Channel = "rouages";

    /// <summary>Longest text of a notification, in bytes of UTF-8: PostgreSQL’s limit less our channel names.</summary>
    public const int LongestText = 7_000;

    private readonly ConcurrentDictionary<Guid, Subscription> _subscriptions = new();
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly ILogger<Notifications> _log;
    private bool _heardBefore;
    private TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Notifications(Database database, TimeProvider clock, ILogger<Notifications> log) : base(log) =>
        (_database, _clock, _log) = (database, clock, log);

    /// <summary>Done while the server is listened to.</summary>
    public Task Listening => _listening.Task;

    /// <summary>Calls <paramref name="heard"/> with each text of a channel, one at a time, until disposed of.</summary>
    /// <param name="channel">Name of the channel (<c>workshops.room</c>).</param>
    /// <param name="heard">Must be quick: it holds up all others.</param>
    /// <param name="missed">Called after the connection was lost and found again: read the tables anew.</param>
    public IDisposable Subscribe(string channel, Action<string> heard, Action? missed = null)
    {
        var id = Guid.CreateVersion7(_clock.GetUtcNow());
        return _subscriptions[id] = new(channel, heard, missed, () => _subscriptions.TryRemove(id, out _));
    }

    /// <summary>Says something to all nodes, this one included; inside a transaction, when it is committed.</summary>
    public static Task Publish(RouagesDb db, string channel, string text, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var words = $"{channel} {text}";
        return db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {words})", ct);
    }

    /// <summary>Says something to all nodes outside of any context, where thousands of rows a second are written by plain SQL.</summary>
    public static async Task Publish(NpgsqlDataSource database, string channel, string text, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var command = database.CreateCommand("SELECT pg_notify($1, $2)");
        command.Parameters.AddWithValue(Channel);
        command.Parameters.AddWithValue($"{channel} {text}");
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <inheritdoc/>
    protected override async Task Run(CancellationToken ct)
    {
        try
        {
            await Listen(ct);
        }
        finally
        {
            _heardBefore = true;
            if (_listening.Task.IsCompleted) _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        // The keep-alive notices a server that vanished without a word.
        await using var connection = new NpgsqlConnection(_database.Address + ";Pooling=false;Keepalive=30");
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await connection.OpenAsync(ct);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection)) await command.ExecuteNonQueryAsync(ct);
        if (_heardBefore)
            foreach (var subscription in _subscriptions.Values) Safely(() => subscription.Missed?.Invoke());
        _listening.TrySetResult();
        while (true) await connection.WaitAsync(ct);
    }

    private void Hear(string payload)
    {
        var space = payload.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return;
        foreach (var subscription in _subscriptions.Values.Where(subscription => subscription.Channel == payload[..space]))
            Safely(() => subscription.Heard(payload[(space + 1)..]));
    }

    private void Safely(Action act)
    {
        try
        {
            act();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // One listener's bug must not make the others deaf.
            Stumbled(error);
        }
    }

    private sealed record Subscription(string Channel, Action<string> Heard, Action? Missed, Action Leave) : IDisposable
    {
        public void Dispose() => Leave();
    }

    [LoggerMessage(LogLevel.Error, "A listener failed on a notification.")]
    private partial void Stumbled(Exception error);
}
