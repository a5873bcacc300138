using Microsoft.EntityFrameworkCore;
using Rouages.Commons;

namespace Rouages.Storage.Files;

/// <summary>Files in a table: see <c>docs/adr/0003-files-in-postgresql.md</c>.</summary>
internal sealed class DatabaseFiles(RouagesDb db, TimeProvider clock, Pictures pictures) : IFileStore
{
    public async Task<Outcome<Guid>> Save(FileOwner owner, string name, Stream content, int limit, CancellationToken ct)
    {
        var named = FileName.Clean(name);
        if (!FileKind.All.Any(kind => IsNamed(kind, named)))
            return new Refusal(
                "Ce type de fichier n’est pas accepté : choisissez un PDF, une image, un document ODT, ODS, DOCX ou XLSX, un texte ou un CSV.");
        if (await FileBytes.Read(content, limit, ct) is not { } bytes)
            return new Refusal("Ce fichier est trop lourd : réduisez-le ou partagez-le en plusieurs.");
        if (bytes.Length == 0) return new Refusal("Ce fichier est vide.");
        if (FileKind.All.FirstOrDefault(kind => IsNamed(kind, named) && kind.Fits(bytes)) is not { } fitting)
            return new Refusal("Le contenu de ce fichier ne correspond pas à son nom.");
        if (FileKind.HasMacros(bytes)) return new Refusal("Ce document contient des macros : enregistrez-le sans elles.");
        return fitting.IsPicture ? await Picture(owner, named, bytes, ct) : Add(owner, named, fitting, bytes);
    }

    public Task<OpenedFile?> Open(Guid id, FileOwner owner, CancellationToken ct) =>
        Of(id, owner).Select(file => new OpenedFile(file.Name, file.ContentType, file.Content)).SingleOrDefaultAsync(ct);

    public Task<long> Bytes(IQueryable<Guid> files, CancellationToken ct) =>
        db.Set<StoredFile>().Where(file => files.Contains(file.Id)).SumAsync(file => (long)file.Size, ct);

    public Task Delete(Guid id, FileOwner owner, CancellationToken ct) => Of(id, owner).ExecuteDeleteAsync(ct);

    private IQueryable<StoredFile> Of(Guid id, FileOwner owner) =>
        db.Set<StoredFile>().Where(file => file.Id == id && file.OwnerKind == owner.Kind && file.OwnerId == owner.Id);

    private Guid Add(FileOwner owner, string name, FileKind kind, byte[] content)
    {
        var now = clock.GetUtcNow();
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(now), Name = name, ContentType = kind.ContentType, Size = content.Length, SavedAt = now,
            Content = content,
            OwnerKind = owner.Kind, OwnerId = owner.Id,
        };
        db.Add(file);
        return file.Id;
    }

    private static bool IsNamed(FileKind kind, string name) => name.EndsWith(kind.Extension, StringComparison.OrdinalIgnoreCase);

    private async Task<Outcome<Guid>> Picture(FileOwner owner, string name, byte[] bytes, CancellationToken ct)
    {
        var (encoded, refusal) = await PictureEncoding.Encode(bytes, ct);
        return refusal is not null ? refusal : pictures.Add(owner, Path.ChangeExtension(name, ".webp"), encoded!, null, null);
    }
}
