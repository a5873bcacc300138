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

    private readonly Channel<Asked> _asked = Channel.CreateUnbounded<Asked>(new() { SingleReader = true });
    private readonly Dictionary<Guid, Bucket> _buckets = [];
    private readonly RoomLog _log;
    private readonly LiveSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private bool _unsure;

    internal RoomKeeper(Guid workshop, Room room, RoomLog log, LiveSettings settings, TimeProvider clock, ILogger logger)
    {
        (Workshop, Room, _log, _settings, _clock, _logger) = (workshop, room, log, settings, clock, logger);
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

    /// <summary>Hears each batch once it is committed, here or on another node, with the room before it; must be quick.</summary>
    public Action<Room, IReadOnlyList<Entry>, bool>? Happened { get; set; }

    /// <summary>Numbers of the guests who are present.</summary>
    public Func<IReadOnlySet<int>>? Present { get; set; }

    /// <summary>Hears that the database went away, or is back.</summary>
    public Action<bool>? AwayChanged { get; set; }

    /// <summary>Does what a command asks, and answers once it is on disk.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away: ask again, with the same command.</exception>
    public Task<Outcome<Said>> Do(Command command)
    {
        var asked = new Asked(command);
        return _asked.Writer.TryWrite(asked) ? asked.Answer.Task : throw new InvalidOperationException("The room was left.");
    }

    /// <summary>Reads what other nodes wrote; done when this node knows all that was committed before the call.</summary>
    public Task CatchUp()
    {
        var asked = new Asked(null);
        return _asked.Writer.TryWrite(asked) ? asked.Answer.Task : Task.CompletedTask;
    }

    /// <summary>The entries after a number, from the log.</summary>
    public Task<List<Entry>> Since(long number) => _log.Since(Workshop, number, default);

    /// <summary>The steps or the rule of the workshop were edited, or somebody was erased: folds the log again.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        if (await _log.Plan(Workshop, ct) is not { } plan) return;
        var asked = new Asked(null) { Plan = plan };
        if (_asked.Writer.TryWrite(asked)) await asked.Answer.Task;
    }

    public void Leave() => _asked.Writer.TryComplete();

    private async Task Serve()
    {
        var batch = new List<Asked>(MostInBatch);
        while (await _asked.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostInBatch && _asked.Reader.TryRead(out var asked)) batch.Add(asked);
            try
            {
                await Serve(batch);
                Tell(away: false);
            }
            catch (Exception error)
            {
                // Whether the transaction was committed is not known any more: read the log before deciding again.
                _unsure = true;
                Tell(away: DatabaseAway.Is(error) || Away);
                if (DatabaseAway.Is(error)) _log.Renew();
                else Failed(error, Workshop);
                foreach (var asked in batch) asked.Answer.TrySetException(error);
            }

            batch.Clear();
        }
    }

    private async Task Serve(List<Asked> batch)
    {
        if (batch.Select(asked => asked.Plan).OfType<RoomPlan>().LastOrDefault() is { } plan) await Fold(plan);
        if (_unsure || batch.Exists(asked => asked.Command is null)) await ReadOthers();
        Take(batch);
        while (true)
        {
            var deciding = new Deciding(Room, _clock.GetUtcNow(), Present);
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

    // The plan was edited, or a name was erased from the log.
    private async Task Fold(RoomPlan plan)
    {
        await ReadOthers();
        var log = await _log.Since(Workshop, 0, default);
        Room = Room.Fold(plan.Steps, plan.Signed, log.Where(entry => entry.Number <= Room.Last));
    }

    private void Commit(Room room, IReadOnlyList<Entry> entries, bool here)
    {
        var before = Room;
        Room = room;
        Happened?.Invoke(before, entries, here);
    }

    private async Task<bool> ReadOthers()
    {
        var entries = await _log.Since(Workshop, Room.Last, default);
        _unsure = false;
        if (entries.Count > 0) Commit(entries.Aggregate(Room, (room, entry) => room.Apply(entry)), entries, here: false);
        return entries.Count > 0;
    }

    // Each participant has a bucket of their own; who facilitates and who comes in are not counted.
    private void Take(List<Asked> batch)
    {
        var now = _clock.GetUtcNow();
        foreach (var asked in batch)
        {
            if (asked.Command is not { Who.Participant: { } participant, Fact: not Joined }) continue;
            if (!_buckets.TryGetValue(participant, out var bucket)) _buckets[participant] = bucket = new(_settings.CommandsPerSecond, now);
            asked.TooMany = !bucket.Take(now);
        }
    }

    private void Tell(bool away)
    {
        if (Away == away) return;
        Away = away;
        AwayChanged?.Invoke(away);
    }

    [LoggerMessage(LogLevel.Error, "A batch of commands of the workshop {Workshop} failed.")]
    private partial void Failed(Exception error, Guid workshop);

    [LoggerMessage(LogLevel.Error, "A command of the workshop {Workshop} failed.")]
    private partial void Stumbled(Exception error, Guid workshop);
}
