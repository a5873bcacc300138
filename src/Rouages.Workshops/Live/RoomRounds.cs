using Microsoft.Extensions.Logging;
using Rouages.Storage;

namespace Rouages.Workshops.Live;

/// <summary>
/// Every two seconds: reads what a lost notification would have told, and whether those who lead still may; every ten: tells the other
/// nodes who is here, and forgets unused rooms.
/// </summary>
internal sealed partial class RoomRounds(
    Rooms rooms, RoomLog log, AuthorityWatch authority, TimeProvider clock, ILogger<RoomRounds> logger) : ResilientService(logger)
{
    private const int PresenceEvery = 5;

    protected override async Task Run(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(LiveSettings.Round, clock);
        for (var round = 1; await timer.WaitForNextTickAsync(ct); round++)
        {
            await rooms.CatchUp();
            foreach (var room in rooms.Kept) await Look(room, round % PresenceEvery == 0, ct);
        }
    }

    // One room that fails must not keep the others from being looked at.
    private async Task Look(LiveRoom room, bool sharing, CancellationToken ct)
    {
        try
        {
            if (sharing) await SharePresence(room, ct);
            await authority.Check(room, ct);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            if (!DatabaseAway.Is(error)) Failed(logger, error, room.Keeper.Workshop);
        }

        if (room.Followers.Any) room.Wake();
        else if (room.Keeper.Used < clock.GetUtcNow() - LiveSettings.Idle) rooms.Forget(room);
    }

    // Presence is a state of the last thirty seconds: it lies in the participants' rows, not in the log.
    internal async Task SharePresence(LiveRoom room, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = now - (LiveSettings.Round * PresenceEvery);
        await using var command = log.Database.CreateCommand("""
            WITH seen AS (UPDATE workshops.participant SET last_seen = $3 WHERE id = ANY($2))
            SELECT id, last_seen FROM workshops.participant WHERE workshop_id = $1 AND last_seen > $4
            """);
        command.Parameters.Add(new() { Value = room.Keeper.Workshop });
        command.Parameters.Add(new() { Value = room.Followers.SeenSince(since).ToArray() });
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = (now - LiveSettings.Presence).UtcDateTime });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) room.Followers.SeeElsewhere(reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1));
    }

    [LoggerMessage(LogLevel.Error, "A round of the live room of the workshop {Workshop} failed.")]
    private static partial void Failed(ILogger logger, Exception error, Guid workshop);
}
