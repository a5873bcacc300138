namespace Rouages.Cooperations;

/// <summary>A person who holds a right in a cooperation, as <see cref="CooperationFinder.Held"/> tells it.</summary>
public sealed class HeldRight
{
    /// <summary>The person.</summary>
    public required Guid Person { get; init; }

    /// <summary>The cooperation.</summary>
    public required Guid Cooperation { get; init; }
}
