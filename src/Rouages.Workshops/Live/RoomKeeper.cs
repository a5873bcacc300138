using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>
/// Keeps one room on one node. Commands queue up while a batch is being written and make the next batch: one transaction serves them all
/// (group commit), and nobody is answered before it is committed. Other nodes may write to the same room at any time: the row moves only
/// from the number that this node knows, else it reads what it missed and decides again.
/// </summary>
internal sealed partial class RoomKeeper
{
    private const int MostInBatch = 256;

    private readonly Channel<QueuedCommand> _asked = Channel.CreateUnbounded<QueuedCommand>(new() { SingleReader = true });
    private readonly TokenBuckets _buckets;
    private readonly RoomLog _log;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private volatile bool _outdated;
    private bool _unsure;

    internal RoomKeeper(Guid workshop, Room room, RoomLog log, LiveSettings settings, TimeProvider clock, ILogger logger)
    {
        (Workshop, Room, _log, _buckets, _clock, _logger) = (workshop, room, log, new(settings), clock, logger);
        Used = clock.GetUtcNow();
        _ = Task.Run(Serve);
    }

    public Guid Workshop { get; }

    /// <summary>The room as it is committed, as far as this node knows.</summary>
    public Room Room { get; private set; }

    /// <summary>When somebody last asked something.</summary>
    public DateTimeOffset Used { get; set; }

    /// <summary>True while the database does not answer.</summary>
    public bool Away { get; private set; }

    /// <summary>Hears each batch once it is committed, here (true) or on another node; must be quick.</summary>
    public Action<IReadOnlyList<Entry>, bool>? Happened { get; set; }

    /// <summary>Numbers of the guests who are present.</summary>
    public Func<IReadOnlySet<int>>? Present { get; set; }

    /// <summary>Hears that the database went away, or is back.</summary>
    public Action<bool>? AwayChanged { get; set; }

    /// <summary>Does a command, answered once it is on disk; null when this keeper was left: ask the one in its place.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away: ask again, with the same command.</exception>
    public Task<Outcome<CommandReceipt>>? Do(Command command)
    {
        var asked = new QueuedCommand(command);
        return _asked.Writer.TryWrite(asked) ? asked.Answer.Task : null;
    }

    /// <summary>
    /// Reads what other nodes wrote; done when this node knows all that was committed before the call. False when this keeper was left.
    /// </summary>
    public async Task<bool> CatchUp()
    {
        var asked = new QueuedCommand(null);
        if (!_asked.Writer.TryWrite(asked)) return false;
        await asked.Answer.Task;
        return true;
    }

    /// <summary>The entries after a number, from the log.</summary>
    public Task<List<Entry>> Since(long number) => _log.Since(Workshop, number, default);

    /// <summary>The steps or the rule were edited, or somebody was erased: folds the log again, now or once the database is back.</summary>
    public Task Refresh()
    {
        _outdated = true;
        return CatchUp();
    }

    public void Leave() => _asked.Writer.TryComplete();

    private async Task Serve()
    {
        var batch = new List<QueuedCommand>(MostInBatch);
        while (await _asked.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostInBatch && _asked.Reader.TryRead(out var asked)) batch.Add(asked);
            Take(batch);
            if (await Try(batch) is { } fault) await AfterFault(batch, fault);
            batch.Clear();
        }
    }

    // One command that cannot be written must not take the others with it: each is tried alone. A database that is away would refuse them
    // all.
    private async Task AfterFault(List<QueuedCommand> batch, Exception fault)
    {
        for (var at = 0; at < batch.Count; at++)
        {
            if (batch.Count > 1 && !DatabaseAway.Is(fault))
            {
                if (await Try([batch[at]]) is not { } alone) continue;
                if (!DatabaseAway.Is(alone))
                {
                    batch[at].Answer.TrySetException(alone);
                    continue;
                }

                fault = alone;
            }

            batch[at].Answer.TrySetException(fault);
        }
    }

    // Answers the batch, or gives why it could not be written.
    private async Task<Exception?> Try(List<QueuedCommand> batch)
    {
        try
        {
            await Serve(batch);
            Tell(away: false);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whether the transaction was committed is not known any more: read the log before deciding again.
            _unsure = true;
            Tell(away: DatabaseAway.Is(error) || Away);
            if (DatabaseAway.Is(error)) _log.Renew();
            else Failed(error, Workshop);
            return error;
        }
    }

    private async Task Serve(List<QueuedCommand> batch)
    {
        if (_unsure || _outdated || batch.Exists(asked => asked.Command is null)) await ReadOthers();
        if (_outdated) await Fold();
        while (true)
        {
            var deciding = new BatchDecision(Room, _clock.GetUtcNow(), Present);
            foreach (var asked in batch) if (deciding.Hear(asked) is { } fault) Stumbled(fault, Workshop);
            if (deciding.Entries.Count == 0)
            {
                // A refusal must not come from a room that another node has moved on.
                if (!deciding.Refused || await _log.Last(Workshop, default) == Room.Last) { deciding.Answer(); return; }
            }
            else if (await _log.Append(Workshop, Room.Last, deciding.Entries, default))
            {
                Commit(deciding.Room with { Here = null }, deciding.Entries, here: true);
                deciding.Answer();
                return;
            }

            if (!await ReadOthers()) throw new InvalidOperationException($"The room of {Workshop} is gone.");
        }
    }

    // The plan was edited, or a name was erased from the log. What fails is done at the next batch.
    private async Task Fold()
    {
        _outdated = false;
        try
        {
            if (await _log.Plan(Workshop, default) is not { } plan) return;
            var log = await _log.Since(Workshop, 0, default);
            Room = Room.Fold(plan.Steps, plan.Signed, log.Where(entry => entry.Number <= Room.Last));
        }
        catch (Exception)
        {
            _outdated = true;
            throw;
        }
    }

    private void Commit(Room room, IReadOnlyList<Entry> entries, bool here)
    {
        Room = room;
        Happened?.Invoke(entries, here);
    }

    private async Task<bool> ReadOthers()
    {
        var entries = await _log.Since(Workshop, Room.Last, default);
        _unsure = false;
        if (entries.Count > 0) Commit(entries.Aggregate(Room, (room, entry) => room.Apply(entry)), entries, here: false);
        return entries.Count > 0;
    }

    private void Tell(bool away)
    {
        if (Away == away) return;
        Away = away;
        AwayChanged?.Invoke(away);
    }
}
