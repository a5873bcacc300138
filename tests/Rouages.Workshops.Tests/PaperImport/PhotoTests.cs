using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;
using Rouages.Testing;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Rouages.Workshops.PaperImport;
using Rouages.Workshops.Tests.Pages;

namespace Rouages.Workshops.Tests.PaperImport;

public sealed class PhotoTests(HallSite site) : IClassFixture<HallSite>
{
    private const string Title = "Le mur de l’entrée";

    /// <summary>A wall as a camera gives it: the file says where it was taken.</summary>
    private static readonly byte[] Photo = SamplePictures.Photo(900, 600);

    [Fact]
    public async Task What_is_not_a_picture_is_refused_beside_its_field()
    {
        var hall = await Ready();
        var answer = await Pin(hall, "mur.png", Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("n’est pas lisible", answer.Says("#Photo-error"), StringComparison.Ordinal);
        Assert.Contains("n’est pas lisible", (await Pin(hall, "mur.jpg", Photo[..2000])).Says("#Photo-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_over_ten_megabytes_is_refused_beside_its_field()
    {
        var answer = await Pin(await Ready(), "mur.png", [.. Photo, .. new byte[10 * 1024 * 1024]]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("trop lourde", answer.Says("#Photo-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_kept_without_what_the_camera_wrote_and_shown_beside_its_cards()
    {
        var hall = await Ready();
        var picture = await Pinned(hall);
        var kept = await hall.Fanny.Visit(picture);
        Assert.Equal(("image/webp", "no-cache, private"), (kept.Headers["Content-Type"], kept.Headers["Cache-Control"]));
        Assert.DoesNotContain(SamplePictures.Secret, kept.Text, StringComparison.Ordinal);
        Assert.Equal((600, 900, true), SamplePictures.Look(kept.Bytes, .5, .1));

        var guest = await hall.Joins("Bao");
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Visit(picture)).Status);
        await hall.Does("close");
        Assert.Equal(kept.Bytes, (await guest.Visit(picture)).Bytes);

        var wall = (await guest.Visit($"{hall.Address}/restitution")).Page.QuerySelector("[aria-labelledby=murs]")!;
        Assert.Equal(Title, wall.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal($"{picture}?largeur=320 320w, {picture}?largeur=600 600w", wall.QuerySelector("img")!.GetAttribute("srcset"));
        Assert.Equal(["1Un banc", "2Une clé"], wall.QuerySelectorAll(".copied li").Select(line => line.TextContent.Trim()));
    }

    [Fact]
    public async Task A_file_named_by_its_id_is_neither_shown_nor_erased_by_another_workshop()
    {
        var (victim, thief) = (await Ready(), await Ready());
        var picture = await Pinned(victim);
        var file = picture.Split('/')[^1];
        foreach (var word in (string[])["photo", "unpin", "unknown"])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await thief.Does(word, ("file", file))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await thief.Does("card", ("step", "feuilles"), ("text", "À moi"), ("column", "amorcer"), ("photo", file))).Status);

        // As the log of a version before may still hold it.
        await using var scope = site.Services.CreateAsyncScope();
        var rooms = scope.ServiceProvider.GetRequiredService<Rooms>();
        var pinned = await rooms.Do(thief.Workshop.Id, Who.Facilitator, new PhotoPinned(Guid.Parse(file)), New(), default);
        Assert.Null(pinned.Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await thief.Fanny.Visit($"{thief.Address}/photos/{file}")).Status);
        await thief.Fanny.Post($"{thief.Address}/photos/{file}/retirer");
        Assert.Equal(HttpStatusCode.OK, (await victim.Fanny.Visit(picture)).Status);
    }

    [Fact]
    public async Task The_sweep_keeps_what_hangs_and_takes_what_was_never_pinned_up_or_whose_workshop_is_gone()
    {
        var hall = await Ready();
        var picture = await Pinned(hall);
        var (lost, gone) = (await Stored(WallFiles.Of(hall.Workshop.Id)), await Stored(WallFiles.Of(New())));
        await site.Run("sweep-files");
        Assert.Equal(2, await Kept(lost, gone));
        site.Clock.Advance(FileSweep.Grace + TimeSpan.FromMinutes(1));
        await site.Run("sweep-files");
        Assert.Equal(0, await Kept(lost, gone));
        Assert.Equal(HttpStatusCode.OK, (await site.As(site.Fanny).Visit(picture)).Status);
    }

    [Fact]
    public async Task A_picture_of_a_billion_pixels_is_refused_beside_its_field()
    {
        var answer = await Pin(await Ready(), "mur.png", SamplePictures.Bomb());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("40 millions de pixels", answer.Says("#Photo-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_taken_down_is_erased_and_its_cards_stay()
    {
        var hall = await Ready();
        var picture = await Pinned(hall);
        await hall.Fanny.Visit($"{hall.Address}/papier");
        await hall.Fanny.Submit("form[action$='/retirer']");
        Assert.Equal(HttpStatusCode.NotFound, (await hall.Fanny.Visit(picture)).Status);
        var restitution = await hall.Fanny.Visit($"{hall.Address}/restitution");
        Assert.Empty(restitution.Page.QuerySelectorAll("#murs"));
        Assert.Contains("Un banc", restitution.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pdf_holds_the_photo_and_its_transcription()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "Chromium is not installed.");
        Assert.SkipUnless(File.Exists("/usr/bin/pdfimages"), "poppler-utils is not installed.");
        var hall = await Ready();
        await Pinned(hall);
        var answer = await hall.Fanny.Visit($"{hall.Address}/restitution.pdf");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var file = Path.Combine(Path.GetTempPath(), $"{hall.Workshop.Slug}-{Environment.ProcessId}.pdf");
        await File.WriteAllBytesAsync(file, answer.Bytes, TestContext.Current.CancellationToken);
        var (images, text, tags) =
            (await Told("pdfimages", "-list", file), await Told("pdftotext", file, "-"), await Told("pdfinfo", "-struct", file));
        File.Delete(file);
        Assert.Matches(@"image\s+600\s+900\s", images);
        Assert.Contains("Figure", tags, StringComparison.Ordinal);
        Assert.Matches($@"(?s)Photos des murs.*{Title}.*1\s+Un banc.*2\s+Une clé", text);
    }

    private Guid New() => Guid.CreateVersion7(site.Clock.GetUtcNow());

    private async Task<Guid> Stored(FileOwner owner)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var saved = await scope.ServiceProvider.GetRequiredService<IFileStore>()
            .Save(owner, "mur.png", new MemoryStream(SamplePictures.Png(1, 1)), 1_000, default);
        await scope.ServiceProvider.GetRequiredService<RouagesDb>().SaveChangesAsync();
        return saved.Value;
    }

    private Task<int> Kept(params Guid[] files) =>
        site.Read(db =>
            db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM storage.file WHERE id = ANY({files})""").SingleAsync());

    private async Task<Hall> Ready()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        return hall;
    }

    /// <summary>Pins the photo up and copies its two cards; gives the address of the picture.</summary>
    private static async Task<string> Pinned(Hall hall)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Pin(hall, "mur.png", Photo)).Status);
        await hall.Fanny.Follow();
        var picture = hall.Fanny.Page.QuerySelector("img.wall")!.GetAttribute("src")!.Split('?')[0];
        var copied =
            await hall.Fanny.Submit("form[action$='/papier']", ("Step", "feuilles"), ("Column", "amorcer"), ("Cards", "Un banc\nUne clé"));
        Assert.Equal(HttpStatusCode.Redirect, copied.Status);
        return picture;
    }

    private static async Task<Answer> Pin(Hall hall, string name, byte[] content)
    {
        await hall.Fanny.Visit($"{hall.Address}/papier");
        return await hall.Fanny.Attach("Photo", name, content).Submit("form[action$='/photos']", ("Title", Title));
    }

    private static async Task<string> Told(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}
