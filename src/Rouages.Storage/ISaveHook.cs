namespace Rouages.Storage;

/// <summary>Writes, in the transaction of each save, what follows from the rows that are saved. Register it as a singleton.</summary>
public interface ISaveHook
{
    /// <summary>
    /// Asked before the rows are written, while the change tracker still tells them: what to do once they are, or null when none of them
    /// matters. What fails there takes the save back.
    /// </summary>
    Func<CancellationToken, Task>? Prepare(RouagesDb db);
}
