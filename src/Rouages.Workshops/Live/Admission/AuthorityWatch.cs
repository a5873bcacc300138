using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Workshops.Live;

/// <summary>
/// Cuts the line of those who may not lead a room any more: their session was ended, their link taken back, their place in the cooperation
/// left.
/// </summary>
internal sealed class AuthorityWatch(IServiceScopeFactory scopes)
{
    public async Task Check(LiveRoom room, CancellationToken ct)
    {
        var leading = room.Followers.Leading;
        if (leading.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        var doors = scope.ServiceProvider.GetRequiredService<RoomAccess>();
        foreach (var follower in leading)
            if (!await doors.StillLeads(follower.Claim!, room.Keeper.Workshop, ct)) await room.ShowOut(follower, "relieved");
    }
}
