using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>
/// The rooms that this node keeps. Pages, forms and sockets act through here alike: <see cref="Do"/> answers once the entry is on disk,
/// <see cref="Read"/> gives a room that is up to date and never changes under the reader.
/// </summary>
internal sealed class Rooms : IDisposable
{
    private const string Channel = "workshops.room";

    private readonly ConcurrentDictionary<Guid, Lazy<Task<LiveRoom?>>> _open = new();
    private readonly RoomLog _log;
    private readonly LiveSettings _settings;
    private readonly IHubContext<WorkshopHub> _hub;
    private readonly TimeProvider _clock;
    private readonly ILogger<Rooms> _logger;
    private readonly Spreading _spreading;
    private readonly IDisposable _listening;

    public Rooms(RoomLog log, LiveSettings settings, IHubContext<WorkshopHub> hub, Notifications notifications, TimeProvider clock, ILogger<Rooms> logger)
    {
        (_log, _settings, _hub, _clock, _logger) = (log, settings, hub, clock, logger);
        _spreading = new(log.Database, Channel, clock);
        _listening = notifications.Subscribe(Channel, Hear, () => _ = CatchUp(all: true));
    }

    /// <summary>The rooms in memory.</summary>
    public IEnumerable<LiveRoom> Kept => _open.Values.Where(room => room is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        .Select(room => room.Value.Result).OfType<LiveRoom>();

    /// <summary>Does something in a room, exactly once whatever is retried with the same command.</summary>
    public async Task<Outcome<Said>> Do(Guid workshop, Who who, Fact fact, Guid command, CancellationToken ct)
    {
        var room = await Open(workshop, ct) ?? throw new InvalidOperationException($"There is no workshop {workshop}.");
        if (who.Participant is { } participant) room.Followers.See(participant, _clock.GetUtcNow());
        return await room.Keeper.Do(new(command, who, fact));
    }

    /// <summary>The room as it is now, whatever node was written to.</summary>
    public async Task<Room> Read(Guid workshop, CancellationToken ct)
    {
        var room = await Open(workshop, ct) ?? throw new InvalidOperationException($"There is no workshop {workshop}.");
        if (await _log.Last(workshop, ct) > room.Keeper.Room.Last) await room.Keeper.CatchUp();
        return room.Keeper.Room;
    }

    /// <summary>Numbers of the guests who are present, on any node.</summary>
    public async Task<IReadOnlySet<int>> Present(Guid workshop, CancellationToken ct) => await Open(workshop, ct) is { } room ? room.Present : new HashSet<int>();

    /// <summary>A participant read a page: a sign of life without a socket.</summary>
    public async Task See(Guid workshop, Guid participant, CancellationToken ct)
    {
        if (await Open(workshop, ct) is not { } room) return;
        room.Followers.See(participant, _clock.GetUtcNow());
        room.Wake();
    }

    /// <summary>Who wakes a phone that slept while the tables were made gets a chair in the round under way.</summary>
    public async Task Seat(Guid workshop, Who who, CancellationToken ct)
    {
        if (await Open(workshop, ct) is not { Keeper: { Away: false, Room: var room } } || room.GuestOf(who.Participant) is not { Removed: false } guest) return;
        if (room.ChairFor(guest.Number) is not null) await Do(workshop, who, new Sat(), Guid.CreateVersion7(_clock.GetUtcNow()), ct);
    }

    /// <summary>Call it once the steps or the rule of a workshop were saved: rooms follow, on all nodes.</summary>
    public async Task Refresh(Guid workshop, CancellationToken ct)
    {
        if (_open.ContainsKey(workshop) && await Open(workshop, ct) is { } room) await room.Keeper.Refresh(ct);
        await Notifications.Publish(_log.Database, Channel, $"{workshop:N} plan {_spreading.Node:N}", ct);
    }

    /// <summary>Inside a transaction: once it is committed, every node that keeps the room folds its log again.</summary>
    public static Task TellAgain(RouagesDb db, Guid workshop, CancellationToken ct) => Notifications.Publish(db, Channel, $"{workshop:N} plan {Guid.Empty:N}", ct);

    /// <summary>The live room; null when there is no such workshop.</summary>
    public async Task<LiveRoom?> Open(Guid workshop, CancellationToken ct)
    {
        var opening = _open.GetOrAdd(workshop, id => new(() => Load(id)));
        try
        {
            var room = await opening.Value.WaitAsync(ct);
            if (room is null) _open.TryRemove(new(workshop, opening));
            else room.Keeper.Used = _clock.GetUtcNow();
            return room;
        }
        catch (Exception) when (opening.Value.IsFaulted)
        {
            _open.TryRemove(new(workshop, opening));
            throw;
        }
    }

    /// <summary>Forgets a room that nobody uses; the next one who asks loads it again.</summary>
    public void Forget(LiveRoom room)
    {
        if (_open.TryRemove(room.Keeper.Workshop, out _)) room.Keeper.Leave();
    }

    /// <summary>Reads what notifications may not have told, in the rooms that somebody follows here (or in all).</summary>
    public Task CatchUp(bool all) => Task.WhenAll(Kept.Where(room => all || room.Followers.Any || room.Keeper.Away).Select(CatchUp));

    public void Dispose()
    {
        _listening.Dispose();
        foreach (var room in Kept) room.Keeper.Leave();
    }

    private async Task<LiveRoom?> Load(Guid workshop)
    {
        if (await _log.Plan(workshop, default) is not { } plan) return null;
        var room = Room.Fold(plan.Steps, plan.Signed, await _log.Since(workshop, 0, default));
        return new(new(workshop, room, _log, _settings, _clock, _logger), _hub, _spreading.Say, _clock);
    }

    private static async Task CatchUp(LiveRoom room)
    {
        try
        {
            await room.Keeper.CatchUp();
        }
        catch (Exception error) when (DatabaseAway.Is(error))
        {
            // The keeper has told its followers; the next round tries again.
        }
    }

    // « room number node », or « room plan node » when its steps were edited.
    private void Hear(string text)
    {
        if (text.Split(' ') is not [var id, var what, var node] || node == $"{_spreading.Node:N}" || !Guid.TryParse(id, out var workshop)) return;
        if (!_open.TryGetValue(workshop, out var opening) || !opening.IsValueCreated || !opening.Value.IsCompletedSuccessfully || opening.Value.Result is not { } room) return;
        if (what == "plan") _ = room.Keeper.Refresh(default);
        else if (long.TryParse(what, out var number) && number > room.Keeper.Room.Last) _ = CatchUp(room);
    }
}
