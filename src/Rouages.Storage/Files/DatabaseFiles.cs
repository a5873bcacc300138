using Microsoft.EntityFrameworkCore;
using Rouages.Commons;

namespace Rouages.Storage.Files;

/// <summary>Files in a table: see <c>docs/adr/0003-files-in-postgresql.md</c>.</summary>
internal sealed class DatabaseFiles(RouagesDb db, TimeProvider clock) : IFileStore
{
    public async Task<Outcome<Guid>> Save(string name, Stream content, int limit, CancellationToken ct)
    {
        var clean = Clean(name);
        if (!FileKind.All.Any(kind => IsNamed(kind, clean)))
            return new Refusal("Ce type de fichier n’est pas accepté : choisissez un PDF, une image, un document ODT, ODS, DOCX ou XLSX, un texte ou un CSV.");
        if (await Read(content, limit, ct) is not { } bytes) return new Refusal("Ce fichier est trop lourd : réduisez-le ou partagez-le en plusieurs.");
        if (bytes.Length == 0) return new Refusal("Ce fichier est vide.");
        if (FileKind.All.FirstOrDefault(kind => IsNamed(kind, clean) && kind.Fits(bytes)) is not { } fitting)
            return new Refusal("Le contenu de ce fichier ne correspond pas à son nom.");
        if (FileKind.HasMacros(bytes)) return new Refusal("Ce document contient des macros : enregistrez-le sans elles.");

        var now = clock.GetUtcNow();
        var file = new StoredFile { Id = Guid.CreateVersion7(now), Name = clean, ContentType = fitting.ContentType, Size = bytes.Length, SavedAt = now, Content = bytes };
        db.Add(file);
        return file.Id;
    }

    public Task<OpenedFile?> Open(Guid id, CancellationToken ct) =>
        db.Set<StoredFile>().Where(file => file.Id == id).Select(file => new OpenedFile(file.Name, file.ContentType, file.Content)).SingleOrDefaultAsync(ct);

    public Task Delete(Guid id, CancellationToken ct) => db.Set<StoredFile>().Where(file => file.Id == id).ExecuteDeleteAsync(ct);

    private static bool IsNamed(FileKind kind, string name) => name.EndsWith(kind.Extension, StringComparison.OrdinalIgnoreCase);

    // Some browsers send a whole path; the end of a long name holds the extension.
    private static string Clean(string name)
    {
        var bare = new string([.. name.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))]).Trim();
        return bare.Length <= StoredFile.LongestName ? bare : bare[^StoredFile.LongestName..];
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
