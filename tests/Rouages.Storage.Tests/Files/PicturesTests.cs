using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons;
using Rouages.Storage.Files;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Files;

public sealed class PicturesTests(Site site) : IClassFixture<Site>
{
    private const string Unreadable = "Cette image n’est pas lisible";

    private static readonly FileOwner Owner = new("picture of a test", new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    public static TheoryData<string, string> Refused => new()
    {
        { "nothing", Unreadable }, { "svg", Unreadable }, { "html", Unreadable }, { "pdf", Unreadable }, { "gif", Unreadable },
            { "svg after a png", Unreadable },
        { "truncated jpeg", Unreadable }, { "truncated png", Unreadable }, { "truncated webp", Unreadable },
            { "head of a jpeg", Unreadable },
        { "heic", "Cette photo est au format HEIC" }, { "bomb", "Cette image est trop grande : 40 millions de pixels au plus." },
        { "too heavy", "Cette image est trop lourde" },
    };

    private static byte[] Hostile(string what) => what switch
    {
        "nothing" => [],
        "svg" => "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"u8.ToArray(),
        "html" => "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        "pdf" => "%PDF-1.7\n"u8.ToArray(),
        "gif" => [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B],
        "svg after a png" => [.. SamplePictures.Png(9, 9)[..8], .. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8],
        "truncated jpeg" => SamplePictures.Jpeg(900, 600) is var jpeg ? jpeg[..(jpeg.Length / 2)] : [],
        "truncated png" => SamplePictures.Png(900, 600) is var png ? png[..(png.Length / 2)] : [],
        "truncated webp" => SamplePictures.WebP(900, 600) is var webp ? webp[..(webp.Length / 2)] : [],
        "head of a jpeg" => [0xFF, 0xD8, 0xFF, 0xE0],
        "heic" => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8],
        "bomb" => SamplePictures.Bomb(),
        _ => [.. SamplePictures.Png(9, 9), .. new byte[Pictures.LargestFile]],
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_a_whole_and_bounded_picture_is_refused(string what, string why)
    {
        Assert.StartsWith(why, (await Save(Hostile(what))).Refusal?.Message.Replace("{0}", "40", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jpeg"), InlineData("png"), InlineData("webp")]
    public async Task A_picture_is_written_anew_as_webp(string format)
    {
        var saved =
            await Saved(
                format switch
                {
                    "jpeg" => SamplePictures.Jpeg(60, 40),
                    "png" => SamplePictures.Png(60, 40),
                    _ =>
                    SamplePictures.WebP(60, 40)
                });
        var file = await Open(saved, null);
        Assert.Equal(("image/webp", "WEBP"), (file?.ContentType, Encoding.ASCII.GetString(file!.Content, 8, 4)));
        Assert.Equal((60, 40, true), SamplePictures.Look(file.Content, .1, .5));
        Assert.False(SamplePictures.Look(file.Content, .9, .5).IsRed);
    }

    [Fact]
    public async Task It_stands_upright_and_keeps_nothing_of_what_the_camera_noted()
    {
        var photo = SamplePictures.Photo(400, 200);
        Assert.Contains(SamplePictures.Secret, Encoding.Latin1.GetString(photo), StringComparison.Ordinal);
        var kept = (await Open(await Saved(photo), null))!.Content;
        foreach (var word in (string[])[SamplePictures.Secret, "Exif", "EXIF", "XMP ", "ICCP"])
            Assert.DoesNotContain(word, Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.Equal((200, 400, true), SamplePictures.Look(kept, .5, .1));
        Assert.False(SamplePictures.Look(kept, .5, .9).IsRed);
    }

    [Fact]
    public async Task What_another_program_could_read_in_the_same_bytes_is_gone()
    {
        byte[] polyglot = [.. SamplePictures.Jpeg(60, 40), .. "%PDF-1.7 <script>alert(1)</script> PK"u8];
        var kept = Encoding.Latin1.GetString((await Open(await Saved(polyglot), null))!.Content);
        Assert.DoesNotContain("script", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("%PDF", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_far_taller_than_wide_is_kept_once_for_each_width()
    {
        var tall = await Saved(SamplePictures.Png(1, 5000));
        Assert.Equal([1], (await With(pictures => pictures.Find([tall], default)))[tall].Widths);
    }

    [Fact]
    public async Task A_large_picture_is_kept_in_three_widths_and_a_small_one_is_not_enlarged()
    {
        var (large, small) = (await Saved(SamplePictures.Jpeg(3000, 1500)), await Saved(SamplePictures.Png(100, 50)));
        var known = await With(pictures => pictures.Find([large, small, null, Guid.Empty], default));
        Assert.Equal([480, 1200, 2400], known[large].Widths);
        Assert.Equal((2400, 1200, "Un mur", "Ana, CC BY 4.0"),
            (known[large].Width, known[large].Height, known[large].Alt, known[large].Credit));
        Assert.Equal([100], known[small].Widths);
        Assert.Equal(2, known.Count);
        foreach (var (asked, given) in ((int?, int)[])[(null, 2400), (0, 480), (480, 480), (481, 1200), (9_999, 2400)])
            Assert.Equal(given, SamplePictures.Look((await Open(large, asked))!.Content, 0, 0).Width);
        Assert.Equal(100, SamplePictures.Look((await Open(small, 480))!.Content, 0, 0).Width);
    }

    [Fact]
    public async Task It_is_not_opened_in_the_name_of_another_owner_in_any_width()
    {
        var saved = await Saved(SamplePictures.Jpeg(900, 600));
        foreach (var other in (FileOwner[])[Owner with { Kind = "plan" }, Owner with { Id = Guid.Empty }, default])
            foreach (var width in (int?[])[null, 480])
                Assert.Null(await With(pictures => pictures.Open(saved, other, width, default)));
    }

    [Fact]
    public async Task What_it_shows_can_be_said_anew()
    {
        var saved = await Saved(SamplePictures.Png(9, 9));
        await With(async pictures =>
        {
            await pictures.Describe(saved, "", null, default);
            return 0;
        });
        var known = (await With(pictures => pictures.Find([saved], default)))[saved];
        Assert.Equal(("", null), (known.Alt, known.Credit));
    }

    [Fact]
    public async Task The_sweep_takes_a_picture_that_nobody_holds_with_all_its_widths_and_leaves_a_held_one()
    {
        var (held, lost) = (await Saved(SamplePictures.Jpeg(3000, 1500)), await Saved(SamplePictures.Jpeg(3000, 1500)));
        site.Clock.Advance(FileSweep.Grace + TimeSpan.FromMinutes(1));
        await using var scope = site.Services.CreateAsyncScope();
        await new FileSweep(scope.ServiceProvider.GetRequiredService<RouagesDb>(), [new Holder(new(held, Owner.Id))], site.Clock)
            .Run(default);
        Assert.Equal(0, await Forms(lost));
        Assert.Equal(3, await Forms(held));
    }

    [Fact]
    public async Task A_photo_kept_before_pictures_had_widths_is_still_read_whole()
    {
        var old = new StoredFile
        {
            Id = Guid.CreateVersion7(site.Clock.GetUtcNow()), Name = "mur.jpg", ContentType = "image/jpeg",
            Content = SamplePictures.Jpeg(900, 600), Size = 1,
            SavedAt = site.Clock.GetUtcNow(), OwnerKind = Owner.Kind, OwnerId = Owner.Id,
        };
        await site.Has(old);
        Assert.Equal(("image/jpeg", 900),
            (await Open(old.Id, 480) is { } file ? (file.ContentType, SamplePictures.Look(file.Content, 0, 0).Width) : default));
        Assert.Empty(await With(pictures => pictures.Find([old.Id], default)));
    }

    private Task<int> Forms(Guid picture) => site.Read(async db =>
        await db.Set<StoredFile>().CountAsync(file => file.Id == picture) + await db.Set<SmallerPicture>()
            .CountAsync(smaller => smaller.PictureId == picture));

    private Task<Outcome<Guid>> Save(byte[] content) =>
        With(pictures => pictures.Save(Owner, new MemoryStream(content), "Un mur", "Ana, CC BY 4.0", default));

    private async Task<Guid> Saved(byte[] content)
    {
        var (saved, refusal) = await Save(content);
        Assert.Null(refusal);
        return saved;
    }

    private Task<OpenedFile?> Open(Guid picture, int? width) => With(pictures => pictures.Open(picture, Owner, width, default));

    private async Task<T> With<T>(Func<Pictures, Task<T>> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var done = await act(scope.ServiceProvider.GetRequiredService<Pictures>());
        await scope.ServiceProvider.GetRequiredService<RouagesDb>().SaveChangesAsync();
        return done;
    }

    private sealed class Holder(HeldFile held) : IFileOwners
    {
        public string Kind => Owner.Kind;

        public Task<IReadOnlyList<HeldFile>> Held(IReadOnlyCollection<Guid> files, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<HeldFile>>(files.Contains(held.File) ? [held] : []);
    }
}
