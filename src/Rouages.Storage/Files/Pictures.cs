using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Storage.Files;

namespace Rouages.Storage;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Id">Its file, which is its largest form.</param>
/// <param name="Width">Width of the largest form, in pixels.</param>
/// <param name="Height">Its height.</param>
/// <param name="Alt">What it shows; empty when it only decorates, null when what stands beside it says so.</param>
/// <param name="Credit">Who made it, and its licence.</param>
public sealed record PictureFacts(Guid Id, int Width, int Height, string? Alt, string? Credit)
{
    /// <summary>The widths it is kept in, the narrowest first.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];
}

/// <summary>The one door of pictures: each is written anew (<see cref="PictureEncoding"/>), in up to three widths, under one id.</summary>
public sealed class Pictures(RouagesDb db, TimeProvider clock)
{
    /// <summary>Most bytes of a picture that is handed in: 10 MiB, a phone's photo fits and a film does not.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>40 megapixels: what the best phones take.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>Most characters of what a picture shows, and of its credit.</summary>
    public const int LongestAlt = 300, LongestCredit = 160;

    // On the first page of every cooperation and organisation: compiled once.
    private static readonly Func<RouagesDb, Guid[], IAsyncEnumerable<PictureFacts>> Known = EF.CompileAsyncQuery(
        (RouagesDb db, Guid[] ids) => db.Set<StoredPicture>().AsNoTracking().Where(picture => ids.Contains(picture.Id))
            .Select(p => new PictureFacts(p.Id, p.Width, p.Height, p.Alt, p.Credit)
            { Widths = p.Smaller.OrderBy(s => s.Width).Select(s => s.Width).ToList() }));

    /// <summary>
    /// Reads, checks and writes a picture anew beside the other changes of the request's <see cref="RouagesDb"/>: it exists once those are
    /// saved. What it was called does not matter, what it holds does: JPEG, PNG or WebP of at most <see cref="MostPixels"/>.
    /// </summary>
    /// <param name="owner">What the picture belongs to, as for <see cref="IFileStore.Save"/>.</param>
    /// <param name="content">Read up to <see cref="LargestFile"/>, never further.</param>
    /// <param name="alt">What it shows; empty when it only decorates, null when what stands beside it says so.</param>
    /// <param name="credit">Who made it, and its licence.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The picture's id, or why it is refused.</returns>
    public async Task<Outcome<Guid>> Save(FileOwner owner, Stream content, string? alt, string? credit, CancellationToken ct)
    {
        if (await FileBytes.Read(content, LargestFile, ct) is not { } sent)
            return new Refusal("Cette image est trop lourde : dix mégaoctets au plus.");
        var (encoded, refusal) = await PictureEncoding.Encode(sent, ct);
        return refusal is not null ? refusal : Add(owner, "image.webp", encoded!, alt, credit);
    }

    /// <summary>
    /// The narrowest form that is at least so wide, or the largest; null when its owner has no such picture. Rights are the caller's
    /// question.
    /// </summary>
    /// <param name="id">The picture, or a file of before pictures had several widths.</param>
    /// <param name="owner">What it belongs to.</param>
    /// <param name="width">Pixels that the page has for it; null for the largest form.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<OpenedFile?> Open(Guid id, FileOwner owner, int? width, CancellationToken ct)
    {
        var files = db.Set<StoredFile>().AsNoTracking()
            .Where(file => file.Id == id && file.OwnerKind == owner.Kind && file.OwnerId == owner.Id);
        var narrow = width is null ? null
            : await files.SelectMany(file =>
                db.Set<SmallerPicture>().Where(smaller => smaller.PictureId == file.Id && smaller.Width >= width))
            .OrderBy(smaller => smaller.Width).Select(smaller => smaller.Content).FirstOrDefaultAsync(ct);
        return narrow is not null ? new("image.webp", "image/webp", narrow)
            : await files.Select(file => new OpenedFile(file.Name, file.ContentType, file.Content)).SingleOrDefaultAsync(ct);
    }

    /// <summary>What is known of these pictures; one kept before pictures had several widths is not among them.</summary>
    public async Task<IReadOnlyDictionary<Guid, PictureFacts>> Find(IEnumerable<Guid?> pictures, CancellationToken ct)
    {
        Guid[] ids = [.. pictures.OfType<Guid>().Distinct()];
        if (ids.Length == 0) return new Dictionary<Guid, PictureFacts>();
        return (await Known(db, ids).ToListAsync(ct)).ToDictionary(
            picture => picture.Id, picture => picture with { Widths = [.. picture.Widths, picture.Width] });
    }

    /// <summary>Says anew what a picture shows and who made it, with the request's other changes.</summary>
    public async Task Describe(Guid id, string? alt, string? credit, CancellationToken ct)
    {
        if (await db.Set<StoredPicture>().SingleOrDefaultAsync(picture => picture.Id == id, ct) is { } picture)
            (picture.Alt, picture.Credit) = (alt, credit);
    }

    internal Guid Add(FileOwner owner, string name, EncodedPicture encoded, string? alt, string? credit)
    {
        var (now, largest) = (clock.GetUtcNow(), encoded.Forms[0]);
        var id = Guid.CreateVersion7(now);
        db.Add(new StoredFile
        {
            Id = id, Name = name, ContentType = "image/webp", Size = largest.Content.Length, SavedAt = now, Content = largest.Content,
            OwnerKind = owner.Kind, OwnerId = owner.Id,
        });
        db.Add(new StoredPicture
        {
            Id = id, Width = largest.Width, Height = largest.Height, Alt = alt, Credit = credit,
            Smaller =
                // A tall one is no narrower at its smaller sizes.
                [.. encoded.Forms.Skip(1).Where(form => form.Width < largest.Width).DistinctBy(form => form.Width)
                    .Select(form => new SmallerPicture { PictureId = id, Width = form.Width, Content = form.Content })],
        });
        return id;
    }
}
