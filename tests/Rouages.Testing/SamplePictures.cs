using NetVips;

namespace Rouages.Testing;

/// <summary>Pictures as cameras and strangers make them. The left half is red, the right half blue.</summary>
public static class SamplePictures
{
    /// <summary>What the camera noted in <see cref="Photo"/>: a street, and where it is.</summary>
    public const string Secret = "Rue Secrete";

    private static readonly double[] Red = [220, 30, 30], Blue = [30, 30, 220];

    /// <summary>A JPEG without metadata.</summary>
    public static byte[] Jpeg(int width, int height)
    {
        using var picture = Picture(width, height);
        return picture.JpegsaveBuffer(q: 90, keep: Enums.ForeignKeep.None);
    }

    /// <summary>A PNG without metadata.</summary>
    public static byte[] Png(int width, int height)
    {
        using var picture = Picture(width, height);
        return picture.PngsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    /// <summary>A WebP without metadata.</summary>
    public static byte[] WebP(int width, int height)
    {
        using var picture = Picture(width, height);
        return picture.WebpsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    /// <summary>
    /// A JPEG that a camera held upright wrote: its pixels lie on their side (orientation 6), and it says where it was taken.
    /// </summary>
    public static byte[] Photo(int width, int height)
    {
        var jpeg = Jpeg(width, height);
        byte[] text = [.. System.Text.Encoding.ASCII.GetBytes(Secret), 0];
        byte[] tiff =
        [
            .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 3,
            0x01, 0x0E, 0, 2, 0, 0, 0, (byte)text.Length, 0, 0, 0, 68,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 50,
            0, 0, 0, 0,
            0, 1, 0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0, 0, 0, 0, 0,
            .. text,
        ];
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG of a few bytes that says it unpacks into 900 million pixels.</summary>
    public static byte[] Bomb()
    {
        var png = Png(1, 1);
        return [.. png[..16], 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, .. png[24..]];
    }

    /// <summary>Width, height, and whether the pixel at this place (0 to 1) is red.</summary>
    public static (int Width, int Height, bool IsRed) Look(byte[] picture, double x, double y)
    {
        using var image = Image.NewFromBuffer(picture);
        var pixel = image.Getpoint((int)(x * image.Width), (int)(y * image.Height));
        return (image.Width, image.Height, pixel[0] > pixel[2]);
    }

    private static Image Picture(int width, int height)
    {
        using var black = Image.Black(width, height);
        using var blue = black.NewFromImage(Blue);
        using var half = Image.Black(Math.Max(1, width / 2), height);
        using var red = half.NewFromImage(Red);
        using var both = blue.Insert(red, 0, 0);
        using var coloured = both.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return coloured.CopyMemory();
    }
}
