namespace Rouages.Storage;

/// <summary>What a file belongs to: it is opened and deleted under that name only, and swept once its owner no longer holds it.</summary>
/// <param name="Kind">The kind of object, as its <see cref="IFileOwners"/> says it: <c>action</c>, <c>workshop</c>.</param>
/// <param name="Id">The object.</param>
public readonly record struct FileOwner(string Kind, Guid Id)
{
    /// <summary>Most characters of a kind.</summary>
    public const int LongestKind = 40;
}

/// <summary>A file that an object holds.</summary>
public sealed record HeldFile(Guid File, Guid Owner);

/// <summary>The objects of one kind that own files. Each kind that saves files registers one, or its files are never swept.</summary>
public interface IFileOwners
{
    /// <summary>The kind, at most <see cref="FileOwner.LongestKind"/> characters.</summary>
    string Kind { get; }

    /// <summary>
    /// Which objects of this kind hold these files now, whoever they belong to, the first to hold a file before the others.
    /// </summary>
    /// <param name="files">At most <see cref="FileSweep.BatchSize"/> files.</param>
    /// <param name="ct">Gives up.</param>
    Task<IReadOnlyList<HeldFile>> Held(IReadOnlyCollection<Guid> files, CancellationToken ct);
}
