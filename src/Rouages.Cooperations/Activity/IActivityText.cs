namespace Rouages.Cooperations;

/// <summary>How a module tells what it wrote in the activity log of a cooperation (<see cref="ActivityLog.Note"/>).</summary>
public interface IActivityText
{
    /// <summary>One sentence in the language of the request; null for a kind that this module did not write, or does not tell.</summary>
    string? Tell(ActivityLine line);

    /// <summary>
    /// Its kinds that operators do as operators: where they did it outside of any cooperation, or in nobody's name, the log of their
    /// console tells it.
    /// </summary>
    IReadOnlyCollection<string> OfOperators => [];
}
