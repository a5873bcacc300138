using Rouages.Commons;

namespace Rouages.Storage;

/// <summary>A file as it was handed in.</summary>
/// <param name="Name">Its name, without folders and without signs that are not seen.</param>
/// <param name="ContentType">What its content proved to be.</param>
/// <param name="Content">All of it.</param>
public sealed record OpenedFile(string Name, string ContentType, byte[] Content)
{
    /// <summary>It is a picture: its content was written by us or proved to be one.</summary>
    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);
}

/// <summary>
/// Files that people hand in: PDF, PNG, JPEG, WebP, ODT, ODS, DOCX, XLSX, plain text, CSV. Serve them with
/// <c>Content-Disposition: attachment</c>: their content is somebody else's.
/// </summary>
public interface IFileStore
{
    /// <summary>
    /// Reads and checks a file and puts it beside the other changes of the request's <see cref="RouagesDb"/>: it exists once those are
    /// saved, and not without them. A picture is written anew, as <see cref="Pictures"/> does, and named after what it became
    /// (<c>.webp</c>).
    /// </summary>
    /// <param name="owner">What the file belongs to. A file that its owner does not hold a day later is swept.</param>
    /// <param name="name">The name it was sent under; its extension must fit the content.</param>
    /// <param name="content">Read up to the limit, never further.</param>
    /// <param name="limit">Most bytes accepted.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>The file's id, or why it is refused.</returns>
    Task<Outcome<Guid>> Save(FileOwner owner, string name, Stream content, int limit, CancellationToken ct);

    /// <summary>
    /// The file, or null when its owner has none of that id. Whether this person may see what the owner holds is the caller's question.
    /// </summary>
    Task<OpenedFile?> Open(Guid id, FileOwner owner, CancellationToken ct);

    /// <summary>The bytes that these files take together, as they were handed in or written anew.</summary>
    /// <param name="files">Their ids, as a question to the same database.</param>
    /// <param name="ct">Gives up.</param>
    Task<long> Bytes(IQueryable<Guid> files, CancellationToken ct);

    /// <summary>Removes a file of that owner at once (inside the current transaction, if there is one); somebody else's stays.</summary>
    Task Delete(Guid id, FileOwner owner, CancellationToken ct);
}
