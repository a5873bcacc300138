namespace Rouages.Cooperations.Contributions;

/// <summary>How a module tells what it wrote in the journal of a cooperation (<see cref="Journal.Note"/>).</summary>
public interface IStory
{
    /// <summary>One sentence in the language of the request; null for a kind that this module did not write, or does not tell.</summary>
    string? Tell(JournalLine line);
}
