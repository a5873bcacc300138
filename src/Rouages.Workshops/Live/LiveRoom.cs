using Microsoft.AspNetCore.SignalR;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>A room on this node: what keeps it, who follows it, and the tick that tells them what happened.</summary>
internal sealed class LiveRoom
{
    private readonly IHubContext<WorkshopHub> _hub;
    private readonly Action<Guid, long> _spread;
    private readonly TimeProvider _clock;
    private readonly Lock _telling = new();
    private List<Entry> _news = [];
    private Room? _shown;
    private bool _ticking;
    private (int Here, int Joined) _counts = (-1, -1);

    internal LiveRoom(RoomKeeper keeper, IHubContext<WorkshopHub> hub, Action<Guid, long> spread, TimeProvider clock)
    {
        (Keeper, _hub, _spread, _clock) = (keeper, hub, spread, clock);
        keeper.Happened = Hear;
        keeper.Present = () => Present;
        keeper.AwayChanged = away => Send("State", new LiveState(away));
    }

    public RoomKeeper Keeper { get; }
    public Followers Followers { get; } = new();
    public string Group => GroupOf(Keeper.Workshop);
    public IReadOnlySet<int> Present => Followers.Present(Keeper.Room, _clock.GetUtcNow());

    public static string GroupOf(Guid workshop) => $"room {workshop:N}";

    public static string LeadsOf(Guid workshop) => $"leads {workshop:N}";

    /// <summary>What happened after a number, for who comes back. Read from the log when it is long ago, so that no room keeps its entries twice.</summary>
    public async Task<Told> Missed(long last, DateTimeOffset now)
    {
        var room = Keeper.Room;
        if (last >= room.Last) return new(room.Last, [], Reload: false);
        if (last <= 0 || room.Last - last > Told.Most) return new(room.Last, [], Reload: true);
        var entries = await Keeper.Since(last);
        // What came apart meanwhile can only be told by who saw it together.
        return entries.Exists(entry => entry.Fact is CardsMerged or CardWithdrawn or Removed) ? new(room.Last, [], Reload: true) : Told.Of(room, room, entries, now, Present);
    }

    /// <summary>Tells the counts of the people present, if they changed.</summary>
    public void TellPresence()
    {
        if (!Followers.Any) return;
        var (room, present) = (Keeper.Room, Present);
        var counts = (present.Count, room.Guests.Values.Count(guest => !guest.Removed));
        if (counts == _counts) return;
        _counts = counts;
        Send("Presence", new LivePresence(counts.Item1, counts.Item2));
        _ = _hub.Clients.Group(LeadsOf(Keeper.Workshop)).SendAsync("People", present.Order().ToArray());
    }

    /// <summary>Calls for a tick: what happened, and the counts, will be told together.</summary>
    public void Wake()
    {
        lock (_telling)
        {
            if (_ticking) return;
            _ticking = true;
        }

        _ = Tick();
    }

    private void Hear(Room before, IReadOnlyList<Entry> entries, bool here)
    {
        lock (_telling)
        {
            if (_news.Count == 0) _shown = before;
            _news.AddRange(entries);
        }

        if (here) _spread(Keeper.Workshop, entries[^1].Number);
        foreach (var removed in entries.Select(entry => entry.Fact).OfType<Removed>()) ShowOut(removed.Guest);
        Wake();
    }

    private async Task Tick()
    {
        await Task.Delay(LiveSettings.Tick);
        List<Entry> news;
        Room? before;
        lock (_telling)
        {
            (_ticking, news, before, _shown) = (false, _news, _shown, null);
            _news = [];
        }

        if (Followers.Any && before is not null) Send("Entries", Told.Of(before, Keeper.Room, news, _clock.GetUtcNow(), Present));
        TellPresence();
    }

    // They are told why, then the line is cut; meanwhile the room refuses whatever they send.
    private void ShowOut(int guest)
    {
        if (Keeper.Room.Guests.GetValueOrDefault(guest) is not { } gone) return;
        foreach (var follower in Followers.Of(gone.Participant)) _ = ShowOut(follower);
    }

    private async Task ShowOut(Follower follower)
    {
        var id = follower.Connection.ConnectionId;
        await _hub.Groups.RemoveFromGroupAsync(id, Group);
        await _hub.Clients.Client(id).SendAsync("Gone", "removed");
        await Task.Delay(LiveSettings.Tick);
        follower.Connection.Abort();
    }

    // Nobody waits for a slow phone: what it has not received it will ask for by number.
    private void Send(string message, object what) => _ = _hub.Clients.Group(Group).SendAsync(message, what);
}
