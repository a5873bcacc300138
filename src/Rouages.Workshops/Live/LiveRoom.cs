using Microsoft.AspNetCore.SignalR;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>A room on this node: what keeps it, who follows it, and the loop that tells them what happened.</summary>
internal sealed class LiveRoom
{
    private readonly IHubContext<WorkshopHub> _hub;
    private readonly Action<Guid, long> _spread;
    private readonly TimeProvider _clock;
    private readonly PushLoop _pushing;
    private readonly Lock _telling = new();
    private List<Entry> _news = [];
    private LivePresence? _presence;

    internal LiveRoom(
        RoomKeeper keeper, IHubContext<WorkshopHub> hub, Action<Guid, long> spread, TimeProvider clock, Action<Exception> failed)
    {
        (Keeper, _hub, _spread, _clock) = (keeper, hub, spread, clock);
        _pushing = new(clock, () => LiveSettings.PauseFor(Followers.Count), Push, failed);
        keeper.Happened = Hear;
        keeper.Present = () => Present;
        keeper.AwayChanged = away => Send("State", new LiveState(away));
    }

    public RoomKeeper Keeper { get; }
    public Followers Followers { get; } = new();
    public string Group => GroupOf(Keeper.Workshop);
    public IReadOnlySet<int> Present => Followers.Present(Keeper.Room, _clock.GetUtcNow());

    public static string GroupOf(Guid workshop) => $"room {workshop:N}";

    /// <summary>
    /// What happened after a number, for whoever was away. Read from the log when it is long ago, so that no room keeps its entries twice.
    /// </summary>
    public async Task<RoomDelta> Missed(long last)
    {
        var now = Keeper.Room.Last;
        if (last >= now) return RoomDelta.Nothing(now);
        if (last <= 0 || now - last > RoomDelta.MostMissed) return RoomDelta.Everything(now);
        return await Keeper.Since(last) is { Count: > 0 } entries ? RoomDelta.Of(entries) : RoomDelta.Nothing(last);
    }

    /// <summary>Asks for a push: what happened, and the counts if they changed, are told together.</summary>
    public void Wake() => _pushing.Wake();

    /// <summary>
    /// Somebody may not follow any more: they are told so, then the line is cut. Meanwhile the room refuses whatever they send.
    /// </summary>
    public async Task ShowOut(Follower follower, string why)
    {
        var id = follower.Connection.ConnectionId;
        try
        {
            await _hub.Groups.RemoveFromGroupAsync(id, Group);
            // A phone that takes nothing in must not keep its line by that.
            await _hub.Clients.Client(id).SendAsync("Gone", why).WaitAsync(LiveSettings.Tick, _clock);
        }
        catch (TimeoutException)
        {
            // Cut below.
        }
        finally
        {
            follower.Connection.Abort();
        }
    }

    private void Hear(IReadOnlyList<Entry> entries, bool here)
    {
        lock (_telling) _news.AddRange(entries);
        if (here) _spread(Keeper.Workshop, entries[^1].Number);
        foreach (var guest in entries.SelectMany(entry => entry.Fact.Leaving)) ShowOut(guest);
        Wake();
    }

    // What is told ends with the last entry heard, whatever the room has become meanwhile: those who hear a number may count on having
    // heard all before it.
    private void Push()
    {
        List<Entry> news;
        lock (_telling) (news, _news) = (_news, []);
        if (!Followers.Any) return;
        if (news.Count > 0) Send("Entries", RoomDelta.Of(news));
        PushPresence();
    }

    private void PushPresence()
    {
        var presence = new LivePresence(Present.Count, Keeper.Room.Guests.Values.Count(guest => !guest.Removed));
        if (presence == _presence) return;
        _presence = presence;
        Send("Presence", presence);
    }

    private void ShowOut(int guest)
    {
        if (Keeper.Room.Guests.GetValueOrDefault(guest) is not { } gone) return;
        foreach (var follower in Followers.Of(gone.Participant)) _ = ShowOut(follower, "removed");
    }

    // Nobody waits for a slow phone: what it has not received it will ask for by number.
    private void Send(string message, object what) => _ = _hub.Clients.Group(Group).SendAsync(message, what);
}
