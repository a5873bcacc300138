using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

/// <summary>What remains of a workshop, as who facilitated wrote it.</summary>
/// <param name="Synthesis">A few paragraphs; null when none was written.</param>
/// <param name="Keeps">What the room keeps.</param>
/// <param name="Next">The next date, and where.</param>
public sealed record Conclusion(string? Synthesis, IReadOnlyList<string> Keeps, string? Next);

internal sealed partial record Room
{
    /// <summary>What the facilitator wrote of it; null while nothing is.</summary>
    public Conclusion? Conclusion { get; init; }

    private ImmutableDictionary<int, WordLeft> Left { get; init; } = ImmutableDictionary<int, WordLeft>.Empty;

    /// <summary>The word that a guest left; null when they left none.</summary>
    public (string Text, bool Signed)? WordOf(int guest) => Left.TryGetValue(guest, out var word) ? (word.Text!, word.Signed) : null;

    /// <summary>The words left, by text so that no order tells who came first; a name only where it was signed.</summary>
    public IReadOnlyList<(string Text, string? By)> ClosingWords =>
        [.. Left.Where(word => Guests[word.Key] is { Removed: false })
            .Select(word => (word.Value.Text!, word.Value.Signed ? Guests[word.Key].Name : null))
            .OrderBy(word => word.Item1, StringComparer.Ordinal)];

    internal Room WithWord(int guest, WordLeft word) =>
        this with { Left = word.Text is null ? Left.Remove(guest) : Left.SetItem(guest, word) };
}
