using Microsoft.Extensions.Logging;

namespace Rouages.Workshops.Live;

/// <summary>What a room lets pass, and what it writes to the log of the site.</summary>
internal sealed partial class RoomKeeper
{
    private void Take(List<QueuedCommand> batch)
    {
        var now = _clock.GetUtcNow();
        foreach (var asked in batch)
            if (asked.Command is { } command) asked.TooMany = !_buckets.Take(command.Who.Participant, now);
    }

    [LoggerMessage(LogLevel.Error, "A batch of commands of the workshop {Workshop} failed.")]
    private partial void Failed(Exception error, Guid workshop);

    [LoggerMessage(LogLevel.Error, "A command of the workshop {Workshop} failed.")]
    private partial void Stumbled(Exception error, Guid workshop);
}
