using Microsoft.AspNetCore.Http;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Documents;

/// <summary>What the browser sent as a document: a name, a theme, and a file or a link.</summary>
public sealed class DocumentForm
{
    public string? Title { get; init; }
    public string? Theme { get; init; }
    public string? Note { get; init; }
    public IFormFile? File { get; init; }
    public string? Link { get; init; }

    /// <summary>The document that gets a new version; none for a new one.</summary>
    public string? Document { get; init; }

    internal Guid? ReadDocument() => Guid.TryParse(Document, out var id) ? id : null;

    internal async Task<SharedDocument?> Read(
        Guid id, Guid cooperation, Room room, Act act, IFileStore files, Errors errors, CancellationToken ct)
    {
        var title = errors.Line("Title", Title, SharedDocument.LongestTitle);
        if (title is null) errors.Add("Title", "Donnez-lui un nom, par exemple « Charte signée ».");
        var theme = errors.Line("Theme", Theme, SharedDocument.LongestTheme);
        var note = errors.Line("Note", Note, SharedDocument.LongestNote);
        var link = errors.Link("Link", Link);
        if (File is null && link is null && !errors.Any) errors.Add("File", "Choisissez un fichier ou collez un lien.");
        if (File is not null && link is not null)
            errors.Add("Link", "Un fichier ou un lien, pas les deux : ajoutez-les l’un après l’autre.");
        if (SharedDocument.Fits(room.Versions, room.Bytes, File?.Length ?? 0) is { } full) errors.Add(full);
        if (errors.Any) return null;

        var file = File is null ? null : await Save(id, files, errors, ct);
        return errors.Any ? null : new SharedDocument
        {
            Id = id, CooperationId = cooperation, Document = ReadDocument() ?? id, Title = title!, Theme = theme, Note = note,
            FileId = file, Size = file is null ? 0 : (int)File!.Length, Link = file is null ? link : null, Added = act,
        };
    }

    private async Task<Guid?> Save(Guid id, IFileStore files, Errors errors, CancellationToken ct)
    {
        await using var content = File!.OpenReadStream();
        var saved = await files.Save(DocumentFiles.Of(id), File.FileName, content, SharedDocument.LargestFile, ct);
        if (saved.Refusal is { } refusal) errors.Add(refusal with { Field = "File" });
        return saved.Refusal is null ? saved.Value : null;
    }
}

/// <summary>What a cooperation has put here already.</summary>
internal sealed record Room(int Versions, long Bytes);
