using Rouages.Commons;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>A command in the queue, or only the wish to be up to date.</summary>
internal sealed class QueuedCommand(Command? command)
{
    public Command? Command => command;
    public bool TooMany { get; set; }
    public TaskCompletionSource<Outcome<CommandReceipt>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
