namespace Rouages.Objects.Search;

/// <summary>
/// A word of some document, under itself and under itself without one of its letters. A trigger writes it; nothing tells whose word it is.
/// </summary>
internal sealed class Spelling
{
    public required string Key { get; init; }

    /// <summary>Lower case, without accents.</summary>
    public required string Word { get; init; }

    /// <summary>As it is written, with its accents.</summary>
    public required string Shown { get; init; }
}
