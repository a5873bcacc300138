namespace Rouages.Cooperations;

/// <summary>Public cooperations that hold the words of a search.</summary>
/// <param name="Ids">Their identifiers, at most <see cref="ICooperationSearch.Most"/>.</param>
/// <param name="Mended">The words that were looked for, when one typed error was mended; null otherwise.</param>
public sealed record FoundCooperations(IReadOnlyList<Guid> Ids, string? Mended);

/// <summary>Finds public cooperations by all that they say: text, forms, themes, members and places, one typing error aside.</summary>
public interface ICooperationSearch
{
    /// <summary>No search answers more.</summary>
    const int Most = 2000;

    /// <summary>Those that hold every word.</summary>
    Task<FoundCooperations> Find(string asked, CancellationToken ct);
}
