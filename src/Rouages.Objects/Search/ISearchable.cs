using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Search;

/// <summary>
/// A kind of object that search finds. Register it as a singleton: it holds no context, and is given the one that saves, so that documents
/// are read and written in the transaction of the change.
/// </summary>
public interface ISearchable
{
    /// <summary>Lower case letters, as in an <see cref="ObjectRef"/>; stored, so never given to something else.</summary>
    string Kind { get; }

    /// <summary>Its objects, in general: a French key of <see cref="Words"/>.</summary>
    string Label { get; }

    /// <summary>One of them: a French key of <see cref="Words"/>.</summary>
    string One { get; }

    /// <summary>Its word in the address of the page: <c>cooperations</c>.</summary>
    string Word { get; }

    /// <summary>Where it stands among the others, ascending.</summary>
    int Order { get; }

    /// <summary>
    /// The objects whose document may change because this row is saved or deleted. Asked of every row: it looks at its type first.
    /// </summary>
    IEnumerable<Guid> Changed(object row) => [];

    /// <summary>An object that everybody reads in part has two documents (<see cref="SearchDocument.Inside"/>).</summary>
    bool HasInside => false;

    /// <summary>The documents of these objects; none for one that is not there, or that nobody finds.</summary>
    Task<IReadOnlyList<SearchDocument>> Documents(RouagesDb db, IReadOnlyList<Guid> ids, CancellationToken ct);

    /// <summary>Identifiers of its objects after this one, in their order, at most so many: how the whole index is made again.</summary>
    Task<IReadOnlyList<Guid>> After(RouagesDb db, Guid id, int most, CancellationToken ct);

    /// <summary>
    /// The objects that this person reads though not everybody does, to be part of another query; null when there are none.
    /// </summary>
    IQueryable<Guid>? ReadBy(RouagesDb db, CooperationFinder cooperations, Guid person) => null;

    /// <summary>What a document is among its kind, in the reader's language; empty when there is nothing to add.</summary>
    string Say(string form, Words words) => "";
}
