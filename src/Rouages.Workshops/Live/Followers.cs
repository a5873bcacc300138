using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>A connection that follows a room.</summary>
/// <param name="Connection">Its socket.</param>
/// <param name="Who">In whose name it acts.</param>
/// <param name="Claim">By what it leads the room; null for a participant.</param>
internal sealed record Follower(HubCallerContext Connection, Who Who, LeadClaim? Claim);

/// <summary>Who follows a room from this node, and who was last seen where.</summary>
internal sealed class Followers
{
    private readonly ConcurrentDictionary<string, Follower> _here = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _seen = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _seenElsewhere = new();
    private readonly Lock _coming = new();
    private bool _closed;

    public bool Any => !_here.IsEmpty;

    public int Count => _here.Count;

    /// <summary>The connections of those who lead.</summary>
    public IReadOnlyList<Follower> Leading => [.. _here.Values.Where(follower => follower.Claim is not null)];

    /// <summary>False when the room was forgotten meanwhile: open it again.</summary>
    public bool TryAdd(Follower follower, DateTimeOffset now)
    {
        lock (_coming)
        {
            if (_closed) return false;
            _here[follower.Connection.ConnectionId] = follower;
        }

        if (follower.Who.Participant is { } participant) _seen[participant] = now;
        return true;
    }

    /// <summary>Nobody comes any more; false, and nothing changes, while somebody follows.</summary>
    public bool TryClose()
    {
        lock (_coming) return _closed |= !Any;
    }

    public void Remove(string connection, DateTimeOffset now)
    {
        if (_here.TryRemove(connection, out var gone) && gone.Who.Participant is { } participant) _seen[participant] = now;
    }

    /// <summary>A sign of life without a socket: a page was read, a form was sent.</summary>
    public void See(Guid participant, DateTimeOffset at) => _seen[participant] = at;

    /// <summary>What another node wrote. Kept apart: telling it on as our own would keep the person present for ever.</summary>
    public void SeeElsewhere(Guid participant, DateTimeOffset at) => _seenElsewhere[participant] = at;

    /// <summary>The participants connected here.</summary>
    public IEnumerable<Guid> Connected => _here.Values.Select(follower => follower.Who.Participant).OfType<Guid>().Distinct();

    public IEnumerable<Follower> Of(Guid participant) => _here.Values.Where(follower => follower.Who.Participant == participant);

    /// <summary>Those seen by this node since an instant.</summary>
    public IReadOnlyList<Guid> SeenSince(DateTimeOffset since) =>
        [.. _seen.Where(seen => seen.Value >= since).Select(seen => seen.Key).Union(Connected)];

    /// <summary>
    /// Numbers of the guests who are present: connected here, or seen anywhere less than thirty seconds ago. Simulated ones always are.
    /// </summary>
    public IReadOnlySet<int> Present(Room room, DateTimeOffset now)
    {
        var since = now - LiveSettings.Presence;
        var present = SeenSince(since).Union(_seenElsewhere.Where(seen => seen.Value >= since).Select(seen => seen.Key))
            .Select(id => room.GuestOf(id)).OfType<Guest>().Where(guest => !guest.Removed).Select(guest => guest.Number).ToHashSet();
        present.UnionWith(room.Guests.Values.Where(guest => guest is { Simulated: true, Removed: false }).Select(guest => guest.Number));
        return present;
    }
}
