using Rouages.Territories;

namespace Rouages.Objects.Search;

/// <summary>What is asked beside the words.</summary>
/// <param name="Kind">Only this kind, or all.</param>
/// <param name="Mine">Only in the reader's own cooperations.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchScope(string? Kind, bool Mine, int Page);

/// <summary>Something that was found, as this reader may see it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">With <see cref="SearchDocument.MarkStart"/> and <see cref="SearchDocument.MarkEnd"/> around the words found.</param>
/// <param name="Excerpt">The same of its text; empty when it has none.</param>
/// <param name="Address">Of its page, without the language.</param>
/// <param name="Form">What it is among its kind, to be said.</param>
/// <param name="Seat">Commune where it is.</param>
/// <param name="Cooperation">Name of the cooperation it is in, when the reader may know it.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="Own">It is a cooperation of the reader.</param>
public sealed record SearchHit(
    string Kind, string Title, string Excerpt, string Address, string Form, string? Seat, string? Cooperation, Audience Audience, bool Own);

/// <summary>How many objects of one kind hold the words, among those that the reader may open.</summary>
/// <param name="All">All of them.</param>
/// <param name="Mine">Those in the reader's own cooperations.</param>
public sealed record SearchCount(int All, int Mine);

/// <summary>What was found.</summary>
/// <param name="Question">What was looked for: what was typed, or what it was mended to.</param>
/// <param name="Mended">What was typed found nothing; the question is another one.</param>
/// <param name="Counts">How many of each kind.</param>
/// <param name="Hits">Those of the page, the nearest first.</param>
/// <param name="Territories">Territories of that name, the nearest first.</param>
public sealed record SearchAnswer(
    SearchQuestion Question, bool Mended, IReadOnlyDictionary<string, SearchCount> Counts, IReadOnlyList<SearchHit> Hits,
        IReadOnlyList<TerritoryHit> Territories)
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many there are; what lies beyond is found with more words.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>When all the words together find nothing: those that find something alone, and how much (few at most).</summary>
    public IReadOnlyList<(string Word, int Count)> Alone { get; init; } = [];

    /// <summary>How many objects of this kind, or of all.</summary>
    public int Objects(string? kind, bool mine) =>
        Counts.Where(one => kind is null || one.Key == kind).Sum(one => mine ? one.Value.Mine : one.Value.All);

    /// <summary>There are more than were counted.</summary>
    public bool More => Objects(null, mine: false) >= SearchSql.MostCounted;

    /// <summary>Nothing at all.</summary>
    public bool IsEmpty => Counts.Count == 0 && Territories.Count == 0;
}
