using NpgsqlTypes;
using Rouages.Commons;
using Rouages.Territories;

namespace Rouages.Objects.Search;

/// <summary>
/// What search knows of one object: a row of <c>objects.document</c>, written in the transaction that changes the object.
/// </summary>
public sealed class SearchDocument
{
    /// <summary>Longest title.</summary>
    public const int LongestTitle = 300;

    /// <summary>Longest address.</summary>
    public const int LongestAddress = 300;

    /// <summary>Longest key of a form.</summary>
    public const int LongestForm = 60;

    /// <summary>What is longer is cut: words of forms and of places, and the text.</summary>
    public const int LongestWords = 2000, LongestPlaces = 12_000, LongestBody = 6000;

    /// <summary>Around the words that were found, in titles and excerpts; no text holds them.</summary>
    public const char MarkStart = '\uE000', MarkEnd = '\uE001';

    /// <summary>
    /// The kind under which an object stands a second time, with what only those who read it as members read of it: they find this
    /// document in the place of the one that everybody finds.
    /// </summary>
    public static string Inside(string kind) => kind + InsideMark;

    internal const string InsideMark = "/inside";

    /// <summary>Kind of the object: an <see cref="ISearchable.Kind"/>, or <see cref="Inside"/> of it.</summary>
    public required string Kind { get; init; }

    /// <summary>Identifier within its kind.</summary>
    public required Guid ObjectId { get; init; }

    /// <summary>Who may read it. <see cref="Audience.Members"/> are those whom <see cref="ISearchable.ReadBy"/> names.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Title in the words of its authors.</summary>
    public required string Title { get; init; }

    /// <summary>Local address of its page, without the language.</summary>
    public required string Address { get; init; }

    /// <summary>Key of what it is among its kind (<c>tiers-lieu</c>), said by <see cref="ISearchable.Say"/>.</summary>
    public string Form { get; init; } = "";

    /// <summary>Words under which it is found beside its own: names of its form, of its themes, numbers.</summary>
    public string Words { get; init; } = "";

    /// <summary>Names of where it is.</summary>
    public string Places { get; private set; } = "";

    /// <summary>Its text, without any form.</summary>
    public string Body { get; init; } = "";

    /// <summary>The cooperation it belongs to, or the cooperation itself: it goes with it.</summary>
    public Guid? CooperationId { get; init; }

    /// <summary>Commune that is named beside it.</summary>
    public string? Seat { get; private set; }

    internal NpgsqlTsVector Head { get; init; } = null!;
    internal NpgsqlTsVector Vector { get; init; } = null!;

    /// <summary>Says where it is: communes, the seat first, or one wider territory by its key.</summary>
    public SearchDocument In(TerritoryFinder finder, IEnumerable<string> communes)
    {
        ArgumentNullException.ThrowIfNull(finder);
        var within = communes.Select(finder.Find).OfType<Territory>().ToList();
        var all = within.Concat(within.SelectMany(finder.Containing).DistinctBy(around => around.Key)).ToList();
        Seat = within is [{ Kind: TerritoryKind.Commune } seat, ..] ? seat.Code : null;
        Places = string.Join(", ", all.Select(territory => territory.Name).Distinct());
        return this;
    }

    /// <summary>A text as the index keeps it: at most so long, without what no page can show.</summary>
    internal static string Clean(string text, int longest) =>
        (TypedText.Lines(text.AtMost(2 * longest).Replace(MarkStart, ' ').Replace(MarkEnd, ' ')) ?? "").AtMost(longest);
}
