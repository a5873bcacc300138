using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>
/// Something that happens in a room: what a command asks for, and what the log keeps once the room agreed. The room may complete it
/// (the number of a new card, the table where the person sits).
/// </summary>
internal abstract record Fact
{
    /// <summary>The card that it made or touched, told to whoever asked; 0 when there is none.</summary>
    internal virtual int Touched => 0;

    /// <summary>Numbers of the guests whom it shows out.</summary>
    internal virtual IReadOnlyList<int> Leaving => [];

    /// <summary>Characters that the room keeps of it for ever, beside what every entry costs.</summary>
    internal virtual int Weight => 0;

    /// <summary>The fact as it will be kept, or why it may not be.</summary>
    internal abstract Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now);

    /// <summary>The room once the fact is true. Decided already: it refuses nothing.</summary>
    internal abstract Room Change(Room room, Entry entry);
}
