using System.Security.Claims;

namespace Rouages.Objects;

/// <summary>Who may read an object today.</summary>
public enum Audience
{
    /// <summary>Anyone, without an account.</summary>
    Everybody = 0,

    /// <summary>The people who sit in its cooperation.</summary>
    Members = 1,
}

/// <summary>What shared pieces need to know of an object, as one reader may see it.</summary>
/// <param name="Ref">The object.</param>
/// <param name="Title">Its title in the words of its authors.</param>
/// <param name="Address">Local address of its page, without the language.</param>
/// <param name="CooperationId">The cooperation it belongs to, or the cooperation itself; null for what belongs to none.</param>
/// <param name="CommuneCode">INSEE code of where it is, when it is somewhere.</param>
/// <param name="Audience">Who may read it.</param>
/// <param name="Closed">True once its cooperation is closed: nobody writes there any more.</param>
/// <param name="MayWrite">True when the reader may take part there now.</param>
public sealed record ObjectCard(
    ObjectRef Ref, string Title, string Address, Guid? CooperationId, string? CommuneCode, Audience Audience, bool Closed, bool MayWrite)
{
    /// <summary>
    /// For what belongs to no cooperation: the reader is one of those it was made by, not only somebody who may read it.
    /// </summary>
    public bool IsInside { get; init; }
}

/// <summary>One kind of object. Its answer is the one question of rights that comments, search, notifications and moderation ask.</summary>
public interface IObjectKind
{
    /// <summary>Its word in an <see cref="ObjectRef"/>: lower case letters.</summary>
    string Kind { get; }

    /// <summary>
    /// Its own page shows what people say about it. Nobody comments or follows an object of another kind: nobody would read it.
    /// </summary>
    bool IsTalkedAbout => false;

    /// <summary>The object as this reader may see it; null when it is not there or not theirs to see.</summary>
    Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct);

    /// <summary>
    /// Who wrote these objects, where one account did: they do not answer reports about them. Nobody's rights are asked.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, Guid>> AuthorsOf(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Guid>>(new Dictionary<Guid, Guid>());
}

/// <summary>All kinds that the modules registered.</summary>
public sealed class ObjectKinds(IEnumerable<IObjectKind> kinds)
{
    /// <summary>
    /// The object as this reader may see it; null when it is not there, not theirs to see, or of a kind that no module knows.
    /// </summary>
    public async Task<ObjectCard?> Card(ObjectRef reference, ClaimsPrincipal reader, CancellationToken ct) =>
        kinds.FirstOrDefault(kind => kind.Kind == reference.Kind) is { } known ? await known.Card(reference.Id, reader, ct) : null;

    /// <summary>True when people comment and follow objects of this kind.</summary>
    public bool AreTalkedAbout(string kind) => kinds.Any(known => known.Kind == kind && known.IsTalkedAbout);

    /// <summary>Who wrote each of these objects, where it is known; one question for each kind.</summary>
    public async Task<IReadOnlyDictionary<ObjectRef, Guid>> AuthorsOf(IReadOnlyCollection<ObjectRef> references, CancellationToken ct)
    {
        var authors = new Dictionary<ObjectRef, Guid>();
        foreach (var some in references.Distinct().GroupBy(reference => reference.Kind, reference => reference.Id))
            if (kinds.FirstOrDefault(kind => kind.Kind == some.Key) is { } known)
                foreach (var (id, author) in await known.AuthorsOf([.. some], ct)) authors[new(some.Key, id)] = author;
        return authors;
    }
}
