using Rouages.Commons;

namespace Rouages.Storage;

/// <summary>A file as it was handed in.</summary>
/// <param name="Name">Its name, without folders or control characters.</param>
/// <param name="ContentType">What its content proved to be.</param>
/// <param name="Content">All of it.</param>
public sealed record OpenedFile(string Name, string ContentType, byte[] Content);

/// <summary>
/// Files that people hand in: PDF, PNG, JPEG, WebP, ODT, ODS, DOCX, XLSX, plain text, CSV. Serve them with
/// <c>Content-Disposition: attachment</c>: their content is somebody else's.
/// </summary>
public interface IFileStore
{
    /// <summary>
    /// Reads and checks a file and puts it beside the other changes of the request's <see cref="RouagesDb"/>: it exists once those are saved,
    /// and not without them.
    /// </summary>
    /// <param name="name">The name it was sent under; its extension must fit the content.</param>
    /// <param name="content">Read up to the limit, never further.</param>
    /// <param name="limit">Most bytes accepted.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>The file's id, or why it is refused.</returns>
    Task<Outcome<Guid>> Save(string name, Stream content, int limit, CancellationToken ct);

    /// <summary>The file, or null when there is none. Whether this person may have it is the caller's question.</summary>
    Task<OpenedFile?> Open(Guid id, CancellationToken ct);

    /// <summary>Removes a file at once (inside the current transaction, if there is one).</summary>
    Task Delete(Guid id, CancellationToken ct);
}
