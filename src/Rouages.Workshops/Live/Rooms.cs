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
internal sealed partial class Rooms : IDisposable
{
    private const string Channel = "workshops.room";

    // A room that is forgotten between being opened and being asked is opened again.
    private const int Tries = 3;

    private readonly ConcurrentDictionary<Guid, Lazy<Task<LiveRoom?>>> _open = new();
    private readonly RoomLog _log;
    private readonly LiveSettings _settings;
    private readonly IHubContext<WorkshopHub> _hub;
    private readonly TimeProvider _clock;
    private readonly ILogger<Rooms> _logger;
    private readonly AuthorityWatch _authority;
    private readonly NodeNotifier _spreading;
    private readonly IDisposable _listening;

    public Rooms(
        RoomLog log, LiveSettings settings, IHubContext<WorkshopHub> hub, Notifications notifications, AuthorityWatch authority,
            TimeProvider clock, ILogger<Rooms> logger)
    {
        (_log, _settings, _hub, _authority, _clock, _logger) = (log, settings, hub, authority, clock, logger);
        _spreading = new(text => Notifications.Publish(log.Database, Channel, text), clock, error => Stumbled(error));
        // What was said meanwhile is unknown, an edited plan included.
        _listening = notifications.Subscribe(Channel, Hear, () => _ = Task.WhenAll(Kept.Select(room => Safely(room.Keeper.Refresh))));
    }

    /// <summary>The rooms in memory.</summary>
    public IEnumerable<LiveRoom> Kept => _open.Values.Where(room => room is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        .Select(room => room.Value.Result).OfType<LiveRoom>();

    /// <summary>Does something in a room, exactly once whatever is retried with the same command.</summary>
    public async Task<Outcome<CommandReceipt>> Do(Guid workshop, Who who, Fact fact, Guid command, CancellationToken ct)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var room = await Existing(workshop, ct);
            if (who.Participant is { } participant) room.Followers.See(participant, _clock.GetUtcNow());
            if (room.Keeper.Do(new(command, who, fact)) is { } answer) return await answer;
        }

        throw new InvalidOperationException($"The room of {workshop} was left.");
    }

    /// <summary>The room as it is now, whatever node was written to.</summary>
    public async Task<Room> Read(Guid workshop, CancellationToken ct)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var room = await Existing(workshop, ct);
            if (await _log.Last(workshop, ct) <= room.Keeper.Room.Last || await room.Keeper.CatchUp()) return room.Keeper.Room;
        }

        throw new InvalidOperationException($"The room of {workshop} was left.");
    }

    /// <summary>Numbers of the guests who are present, on any node.</summary>
    public async Task<IReadOnlySet<int>> Present(Guid workshop, CancellationToken ct) =>
        await Open(workshop, ct) is { } room ? room.Present : new HashSet<int>();

    /// <summary>A participant read a page: a sign of life without a socket.</summary>
    public async Task See(Guid workshop, Guid participant, CancellationToken ct)
    {
        if (await Open(workshop, ct) is not { } room) return;
        room.Followers.See(participant, _clock.GetUtcNow());
        room.Wake();
    }

    /// <summary>A connection follows a room from now on, which is kept as long as it does.</summary>
    public async Task<LiveRoom> Follow(Guid workshop, Follower follower, CancellationToken ct)
    {
        while (true)
        {
            var room = await Existing(workshop, ct);
            if (room.Followers.TryAdd(follower, _clock.GetUtcNow())) return room;
            // It is being forgotten at this instant.
            await Task.Yield();
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A participant whose phone slept while the tables were made gets a chair in the round under way.</summary>
    public async Task Seat(Guid workshop, Who who, CancellationToken ct)
    {
        if (await Open(workshop, ct) is not { Keeper: { Away: false, Room: var room } }
            || room.GuestOf(who.Participant) is not { Removed: false } guest) return;
        if (room.ChairFor(guest.Number) is not null) await Do(workshop, who, new SeatTaken(), Guid.CreateVersion7(_clock.GetUtcNow()), ct);
    }

    /// <summary>Call it once the steps or the rule of a workshop were saved: rooms follow, on all nodes.</summary>
    public async Task Refresh(Guid workshop, CancellationToken ct)
    {
        if (_open.ContainsKey(workshop) && await Open(workshop, ct) is { } room) await room.Keeper.Refresh();
        await Notifications.Publish(_log.Database, Channel, $"{workshop:N} plan {_spreading.Node:N}", ct);
    }

    /// <summary>Call it once somebody may not lead a workshop any more: their open sockets are cut at once, on all nodes.</summary>
    public async Task CheckLeads(Guid workshop, CancellationToken ct)
    {
        if (_open.ContainsKey(workshop) && await Open(workshop, ct) is { } room) await _authority.Check(room, ct);
        await Notifications.Publish(_log.Database, Channel, $"{workshop:N} leads {_spreading.Node:N}", ct);
    }

    /// <summary>Inside a transaction: once it is committed, every node that keeps the room folds its log again.</summary>
    public static Task TellAgain(RouagesDb db, Guid workshop, CancellationToken ct) =>
        Notifications.Publish(db, Channel, $"{workshop:N} plan {Guid.Empty:N}", ct);

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

    /// <summary>Forgets a room that nobody follows; whoever asks next loads it again.</summary>
    public void Forget(LiveRoom room)
    {
        if (!room.Followers.TryClose()) return;
        if (_open.TryGetValue(room.Keeper.Workshop, out var opening)
            && opening is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } && opening.Value.Result == room)
            _open.TryRemove(new(room.Keeper.Workshop, opening));
        room.Keeper.Leave();
    }

    /// <summary>Reads what notifications may not have told, in the rooms that somebody follows here.</summary>
    public Task CatchUp() =>
        Task.WhenAll(Kept.Where(room => room.Followers.Any || room.Keeper.Away).Select(room => Safely(room.Keeper.CatchUp)));

    public void Dispose()
    {
        _listening.Dispose();
        foreach (var room in Kept) room.Keeper.Leave();
    }

    private async Task<LiveRoom> Existing(Guid workshop, CancellationToken ct) =>
        await Open(workshop, ct) ?? throw new InvalidOperationException($"There is no workshop {workshop}.");

    private async Task<LiveRoom?> Load(Guid workshop)
    {
        if (await _log.Plan(workshop, default) is not { } plan) return null;
        var room = Room.Fold(plan.Steps, plan.Signed, await _log.Since(workshop, 0, default));
        return new(new(workshop, room, _log, _settings, _clock, _logger), _hub, _spreading.Say, _clock, Stumbled);
    }

    // « room number node »; « room plan node » when its steps were edited; « room leads node » when somebody may not lead it any more.
    private void Hear(string text)
    {
        if (text.Split(' ') is not [var id, var what, var node] || node == $"{_spreading.Node:N}" || !Guid.TryParse(id, out var workshop))
            return;
        if (!_open.TryGetValue(workshop, out var opening) || !opening.IsValueCreated || !opening.Value.IsCompletedSuccessfully
            || opening.Value.Result is not { } room) return;
        if (what == "plan") _ = Safely(room.Keeper.Refresh);
        else if (what == "leads") _ = Safely(() => _authority.Check(room, default));
        else if (long.TryParse(what, out var number) && number > room.Keeper.Room.Last) _ = Safely(room.Keeper.CatchUp);
    }

    // Nobody awaits what a notification starts. A database that is away was told to the followers by the keeper, and the next round tries
    // again.
    private async Task Safely(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            if (!DatabaseAway.Is(error)) Stumbled(error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Something that live rooms do by themselves failed.")]
    private partial void Stumbled(Exception error);
}
