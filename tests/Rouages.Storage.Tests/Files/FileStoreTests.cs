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
    private static readonly FileOwner Owner = new("note", new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    private static readonly byte[] Png = SamplePictures.Png(3, 2);

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
        { "coupe.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "Cette image n’est pas lisible" },
        { "bombe.png", SamplePictures.Bomb(), "Cette image est trop grande" },
        { "lourd.txt", Encoding.ASCII.GetBytes(new string('a', 1_001)), "Ce fichier est trop lourd" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_what_it_says_is_refused(string name, byte[] content, string why) =>
        Assert.StartsWith(why, (await Save(name, content)).Refusal?.Message, StringComparison.Ordinal);

    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "rapport.pdf", "%PDF-1.7\n"u8.ToArray(), "application/pdf" },
        { "liste.csv", "nom;ville\nAna;Nîmes\n"u8.ToArray(), "text/csv; charset=utf-8" },
        { "texte.odt", OpenDocument("application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text" },
        { "compte.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    };

    [Theory, MemberData(nameof(Accepted))]
    public async Task A_file_comes_back_as_it_was_with_the_type_its_content_proves(string name, byte[] content, string type)
    {
        var saved = await Save("C:\\Ana\\" + name, content);
        await using var scope = site.Services.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<IFileStore>().Open(saved.Value, Owner, default);
        Assert.Equal((name, type), (file?.Name, file?.ContentType));
        Assert.Equal(content, file?.Content);
    }

    [Fact]
    public async Task A_picture_is_written_anew_and_named_after_what_it_became()
    {
        foreach (
            var (name, content) in ((string, byte[])[])[("photo.PNG", Png), ("photo.jpeg", SamplePictures.Jpeg(3, 2)),
                ("photo.webp", SamplePictures.WebP(3, 2))])
        {
            var saved = await Save(name, content);
            await using var scope = site.Services.CreateAsyncScope();
            var file = await scope.ServiceProvider.GetRequiredService<IFileStore>().Open(saved.Value, Owner, default);
            Assert.Equal(("photo.webp", "image/webp"), (file?.Name, file?.ContentType));
            Assert.Equal((3, 2), (SamplePictures.Look(file!.Content, 0, 0).Width, SamplePictures.Look(file.Content, 0, 0).Height));
        }
    }

    [Theory]
    [InlineData("a\u202Etxt.gpj.txt", "atxt.gpj.txt")]
    [InlineData("\u2066\u200Bd\u0007\u2028e\uD83Dux\uFEFF.txt", "deux.txt")]
    [InlineData("/home/ana/Été 🌱.txt", "Été 🌱.txt")]
    public async Task A_name_shows_all_that_it_is(string sent, string kept)
    {
        var saved = await Save(sent, "note"u8.ToArray());
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(kept, (await scope.ServiceProvider.GetRequiredService<IFileStore>().Open(saved.Value, Owner, default))?.Name);
    }

    [Fact]
    public async Task A_file_is_neither_opened_nor_erased_in_the_name_of_another_owner()
    {
        var saved = await Save("note.txt", "note"u8.ToArray());
        await using var scope = site.Services.CreateAsyncScope();
        var files = scope.ServiceProvider.GetRequiredService<IFileStore>();
        foreach (var other in (FileOwner[])[Owner with { Kind = "plan" }, Owner with { Id = Guid.Empty }, default])
        {
            Assert.Null(await files.Open(saved.Value, other, default));
            await files.Delete(saved.Value, other, default);
        }
        Assert.NotNull(await files.Open(saved.Value, Owner, default));
        await files.Delete(saved.Value, Owner, default);
        Assert.Null(await files.Open(saved.Value, Owner, default));
    }

    [Fact]
    public async Task The_sweep_adopts_what_somebody_holds_and_takes_what_nobody_ever_held()
    {
        var (held, lost, other) = (Stored(null), Stored(null), Stored("kind of another version"));
        await site.Has(held, lost, other);
        await using var scope = site.Services.CreateAsyncScope();
        var holder = new Holder(new(held.Id, Owner.Id));
        var context = scope.ServiceProvider.GetRequiredService<RouagesDb>();
        Assert.True(await new FileSweep(context, [holder], site.Clock).Run(default) >= 1);
        Assert.Equal(Owner,
            await site.Read(db => db.Set<StoredFile>().Where(file => file.Id == held.Id)
                .Select(file => new FileOwner(file.OwnerKind!, file.OwnerId!.Value)).SingleAsync()));
        var left = await site.Read(db => db.Set<StoredFile>().Where(file => file.Name == held.Name).Select(file => file.Id).ToListAsync());
        Assert.Equal(new HashSet<Guid> { held.Id, other.Id }, [.. left]);
    }

    private StoredFile Stored(string? kind) => new()
    {
        Id = Guid.CreateVersion7(site.Clock.GetUtcNow() - (2 * FileSweep.Grace)), Name = "ancien.txt", ContentType = "text/plain", Size = 1,
        Content = [65],
        SavedAt = site.Clock.GetUtcNow() - (2 * FileSweep.Grace), OwnerKind = kind, OwnerId = kind is null ? null : Owner.Id,
    };

    private sealed class Holder(HeldFile held) : IFileOwners
    {
        public string Kind => Owner.Kind;

        public Task<IReadOnlyList<HeldFile>> Held(IReadOnlyCollection<Guid> files, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<HeldFile>>(files.Contains(held.File) ? [held] : []);
    }

    [Fact]
    public async Task A_file_whose_owner_is_not_saved_does_not_exist()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var saved = await scope.ServiceProvider.GetRequiredService<IFileStore>()
            .Save(Owner, "photo.png", new MemoryStream(Png), 1_000, default);
        Assert.False(await site.Read(db => db.Set<StoredFile>().AnyAsync(file => file.Id == saved.Value)));
    }

    [Fact]
    public async Task A_file_that_never_ends_is_not_read_to_its_end()
    {
        var endless = new Endless();
        await using var scope = site.Services.CreateAsyncScope();
        var saved = await scope.ServiceProvider.GetRequiredService<IFileStore>().Save(Owner, "flot.txt", endless, 1_000_000, default);
        Assert.NotNull(saved.Refusal);
        Assert.InRange(endless.Given, 1_000_000, 1_200_000);
    }

    private async Task<Outcome<Guid>> Save(string name, byte[] content)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var saved = await scope.ServiceProvider.GetRequiredService<IFileStore>()
            .Save(Owner, name, new MemoryStream(content), 1_000, default);
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
