using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons;
using Rouages.Storage.Files;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Files;

public sealed class FileStoreTests(Site site) : IClassFixture<Site>
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "page.html", "<script>"u8.ToArray(), "Ce type de fichier n’est pas accepté" },
        { "photo.svg", "<svg/>"u8.ToArray(), "Ce type de fichier n’est pas accepté" },
        { "sans-extension", Png, "Ce type de fichier n’est pas accepté" },
        { "vide.txt", [], "Ce fichier est vide." },
        { "photo.jpg", Png, "Le contenu de ce fichier ne correspond pas à son nom." },
        { "rapport.pdf", "<html>"u8.ToArray(), "Le contenu de ce fichier ne correspond pas à son nom." },
        { "note.txt", [0x63, 0x61, 0x66, 0xE9], "Le contenu de ce fichier ne correspond pas à son nom." },
        { "note.txt", "a\0b"u8.ToArray(), "Le contenu de ce fichier ne correspond pas à son nom." },
        { "texte.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], "Le contenu de ce fichier ne correspond pas à son nom." },
        { "tableur.docx", Zip("[Content_Types].xml", "xl/workbook.xml"), "Le contenu de ce fichier ne correspond pas à son nom." },
        { "macro.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "Ce document contient des macros" },
        { "lourd.txt", Encoding.ASCII.GetBytes(new string('a', 1_001)), "Ce fichier est trop lourd" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_what_it_says_is_refused(string name, byte[] content, string why) =>
        Assert.StartsWith(why, (await Save(name, content)).Refusal?.Message, StringComparison.Ordinal);

    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "photo.PNG", Png, "image/png" },
        { "photo.jpeg", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
        { "photo.webp", "RIFF\0\0\0\0WEBPVP8 "u8.ToArray(), "image/webp" },
        { "rapport.pdf", "%PDF-1.7\n"u8.ToArray(), "application/pdf" },
        { "liste.csv", "nom;ville\nAna;Nîmes\n"u8.ToArray(), "text/csv; charset=utf-8" },
        { "texte.odt", OpenDocument("application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text" },
        { "compte.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    };

    [Theory, MemberData(nameof(Accepted))]
    public async Task A_file_comes_back_as_it_was_with_the_type_its_content_proves(string name, byte[] content, string type)
    {
        var saved = await Save("C:\\Ana\\" + name, content);
        await using var scope = site.Services.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<IFileStore>().Open(saved.Value, default);
        Assert.Equal((name, type), (file?.Name, file?.ContentType));
        Assert.Equal(content, file?.Content);
    }

    [Fact]
    public async Task A_file_whose_owner_is_not_saved_does_not_exist()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var saved = await scope.ServiceProvider.GetRequiredService<IFileStore>().Save("photo.png", new MemoryStream(Png), 1_000, default);
        Assert.False(await site.Read(db => db.Set<StoredFile>().AnyAsync(file => file.Id == saved.Value)));
    }

    [Fact]
    public async Task A_file_that_never_ends_is_not_read_to_its_end()
    {
        var endless = new Endless();
        await using var scope = site.Services.CreateAsyncScope();
        var saved = await scope.ServiceProvider.GetRequiredService<IFileStore>().Save("flot.txt", endless, 1_000_000, default);
        Assert.NotNull(saved.Refusal);
        Assert.InRange(endless.Given, 1_000_000, 1_200_000);
    }

    private async Task<Outcome<Guid>> Save(string name, byte[] content)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var saved = await scope.ServiceProvider.GetRequiredService<IFileStore>().Save(name, new MemoryStream(content), 1_000, default);
        await scope.ServiceProvider.GetRequiredService<RouagesDb>().SaveChangesAsync();
        return saved;
    }

    private static byte[] Zip(params string[] entries)
    {
        var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create))
            foreach (var entry in entries) archive.CreateEntry(entry);
        return memory.ToArray();
    }

    private static byte[] OpenDocument(string type)
    {
        var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create))
        using (var mimetype = archive.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())
            mimetype.Write(Encoding.ASCII.GetBytes(type));
        return memory.ToArray();
    }

    private sealed class Endless : MemoryStream
    {
        public int Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
