using NetVips;
using Rouages.Commons;

namespace Rouages.Storage.Files;

/// <summary>A picture as it is kept: WebP, upright, in the colours of the web, and nothing but what is seen.</summary>
/// <param name="Forms">The same picture in each size, the largest first; never none.</param>
internal sealed record EncodedPicture(IReadOnlyList<EncodedForm> Forms);

/// <summary>One size of a picture, in pixels.</summary>
internal sealed record EncodedForm(int Width, int Height, byte[] Content);

/// <summary>
/// Writes a picture anew from its pixels, with libvips. What a camera noted (place, time, device), what follows the picture and what
/// another program could read in the same bytes are gone because nothing is copied. See <c>docs/adr/0013-pictures-are-written-anew.md</c>.
/// </summary>
internal static class PictureEncoding
{
    /// <summary>Longest side of each form, in pixels. The first keeps handwriting on a wall readable; the last suits lists.</summary>
    public static readonly int[] Sides = [2400, 1200, 480];

    // Two pictures of the largest size at once already cost some 300 MB.
    private static readonly SemaphoreSlim Turn = new(2);

    static PictureEncoding()
    {
        // Loaders that were never hardened against hostile files (SVG, PDF, camera formats…) refuse; nothing is kept between two pictures.
        NetVips.NetVips.BlockUntrusted = true;
        Cache.Max = 0;
        // What it finds odd in strangers' files is not the operator's business: it would fill the log.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
    }

    /// <summary>The picture written anew, or why it is refused.</summary>
    public static async Task<Outcome<EncodedPicture>> Encode(byte[] sent, CancellationToken ct)
    {
        if (!IsRead(sent)) return Unreadable(sent);
        await Turn.WaitAsync(ct);
        try
        {
            // Opening reads the header alone: a small file that unpacks into gigabytes is refused before it does. A file that ends too
            // early is an error and not a half grey picture.
            using var opened = Image.NewFromBuffer(sent, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
            return (long)opened.Width * opened.Height <= Pictures.MostPixels ? new EncodedPicture(Forms(opened))
                : new Refusal("Cette image est trop grande : {0} millions de pixels au plus.")
                {
                    Arguments =
                    [Pictures.MostPixels / 1_000_000]
                };
        }
        catch (VipsException)
        {
            return Unreadable(sent);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>True when the content begins as JPEG, PNG or WebP does. Its name says nothing.</summary>
    private static bool IsRead(ReadOnlySpan<byte> sent) =>
        sent.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || sent.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || (sent.StartsWith("RIFF"u8) && sent.Length > 12 && sent.Slice(8, 4).SequenceEqual("WEBP"u8));

    // Telephones send HEIC when a page lets them; its decoder is patented and not in the library.
    private static Refusal Unreadable(ReadOnlySpan<byte> sent) => sent.Length > 12 && sent.Slice(4, 4).SequenceEqual("ftyp"u8)
        ? new Refusal("Cette photo est au format HEIC ou AVIF, que nous ne lisons pas : enregistrez-la en JPEG.")
        : new Refusal("Cette image n’est pas lisible : prenez une photo JPEG, PNG ou WebP.");

    private static List<EncodedForm> Forms(Image opened)
    {
        // Turned as the camera says, into sRGB, never enlarged.
        using var shrunk = opened.ThumbnailImage(Sides[0], size: Enums.Size.Down, outputProfile: "srgb");
        using var largest = shrunk.CopyMemory();
        var forms = new List<EncodedForm> { Form(largest) };
        foreach (var side in Sides.Skip(1).Where(side => side < Math.Max(largest.Width, largest.Height)))
        {
            using var smaller = largest.ThumbnailImage(side, size: Enums.Size.Down);
            forms.Add(Form(smaller));
        }
        return forms;
    }

    private static EncodedForm Form(Image image) =>
        new(image.Width, image.Height, image.WebpsaveBuffer(q: 82, smartSubsample: true, keep: Enums.ForeignKeep.None));
}
