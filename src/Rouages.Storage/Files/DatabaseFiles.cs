using Microsoft.EntityFrameworkCore;
using Rouages.Commons;

namespace Rouages.Storage.Files;

/// <summary>Files in a table: see <c>docs/adr/0003-files-in-postgresql.md</c>.</summary>
internal sealed class DatabaseFiles(RouagesDb db, TimeProvider clock) : IFileStore
{
    public async Task<Outcome<Guid>> Save(FileOwner owner, string name, Stream content, int limit, CancellationToken ct)
    {
        var named = FileName.Clean(name);
        if (!FileKind.All.Any(kind => IsNamed(kind, named)))
            return new Refusal("Ce type de fichier n’est pas accepté : choisissez un PDF, une image, un document ODT, ODS, DOCX ou XLSX, un texte ou un CSV.");
        if (await Read(content, limit, ct) is not { } bytes) return new Refusal("Ce fichier est trop lourd : réduisez-le ou partagez-le en plusieurs.");
        if (bytes.Length == 0) return new Refusal("Ce fichier est vide.");
        if (FileKind.All.FirstOrDefault(kind => IsNamed(kind, named) && kind.Fits(bytes)) is not { } fitting)
            return new Refusal("Le contenu de ce fichier ne correspond pas à son nom.");
        if (FileKind.HasMacros(bytes)) return new Refusal("Ce document contient des macros : enregistrez-le sans elles.");
        var (clean, refusal) = fitting.IsPicture ? Picture(bytes) : bytes;
        return refusal is not null ? refusal : Add(owner, named, fitting, clean!);
    }

    public Task<OpenedFile?> Open(Guid id, FileOwner owner, CancellationToken ct) =>
        Of(id, owner).Select(file => new OpenedFile(file.Name, file.ContentType, file.Content)).SingleOrDefaultAsync(ct);

    public Task Delete(Guid id, FileOwner owner, CancellationToken ct) => Of(id, owner).ExecuteDeleteAsync(ct);

    private IQueryable<StoredFile> Of(Guid id, FileOwner owner) =>
        db.Set<StoredFile>().Where(file => file.Id == id && file.OwnerKind == owner.Kind && file.OwnerId == owner.Id);

    private Guid Add(FileOwner owner, string name, FileKind kind, byte[] content)
    {
        var now = clock.GetUtcNow();
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(now), Name = name, ContentType = kind.ContentType, Size = content.Length, SavedAt = now, Content = content,
            OwnerKind = owner.Kind, OwnerId = owner.Id,
        };
        db.Add(file);
        return file.Id;
    }

    private static bool IsNamed(FileKind kind, string name) => name.EndsWith(kind.Extension, StringComparison.OrdinalIgnoreCase);

    // Where, when and with what it was taken is nobody's business; a picture that unpacks into gigabytes is a weapon.
    private static Outcome<byte[]> Picture(byte[] bytes)
    {
        if (PictureSize.Read(bytes) is not { } size || PhotoCleaning.Clean(bytes) is not { } clean)
            return new Refusal("Cette image n’est pas lisible : prenez une photo JPEG, PNG ou WebP.");
        return PictureSize.IsBounded(size) ? clean : new Refusal("Cette image est trop grande : {0} millions de pixels au plus.") { Arguments = [PictureSize.MostPixels / 1_000_000] };
    }

    private static async Task<byte[]?> Read(Stream content, int limit, CancellationToken ct)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = await content.ReadAsync(buffer, ct)) > 0;)
        {
            if (read.Length + count > limit) return null;
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }
}
