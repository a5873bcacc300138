using System.Buffers.Binary;

namespace Rouages.Storage;

/// <summary>How large a picture says it is. Only its header is read: nothing is unpacked.</summary>
public static class PictureSize
{
    /// <summary>40 megapixels: what the best phones take. Unpacked, such a picture costs 160 MB of whoever looks at it.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>Width and height in pixels; null when the content is not a JPEG, PNG or WebP whose header can be read.</summary>
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> picture)
    {
        try
        {
            if (picture.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg(picture);
            if (picture.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return Png(picture);
            return picture.StartsWith("RIFF"u8) && picture.Slice(8, 4).SequenceEqual("WEBP"u8) ? WebP(picture[12..]) : null;
        }
        catch (Exception cut) when (cut is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>True for a picture of a readable size of at most <see cref="MostPixels"/>.</summary>
    public static bool IsBounded((int Width, int Height) size) => size is { Width: > 0, Height: > 0 } && (long)size.Width * size.Height <= MostPixels;

    private static (int, int)? Png(ReadOnlySpan<byte> picture) => picture.Slice(12, 4).SequenceEqual("IHDR"u8)
        ? (BinaryPrimitives.ReadInt32BigEndian(picture.Slice(16, 4)), BinaryPrimitives.ReadInt32BigEndian(picture.Slice(20, 4))) : null;

    // The frame header comes before the first scan; C4, C8 and CC are tables.
    private static (int, int)? Jpeg(ReadOnlySpan<byte> picture)
    {
        for (var at = 2; picture[at] == 0xFF;)
        {
            var (marker, length) = (picture[at + 1], BinaryPrimitives.ReadUInt16BigEndian(picture.Slice(at + 2, 2)));
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(picture.Slice(at + 7, 2)), BinaryPrimitives.ReadUInt16BigEndian(picture.Slice(at + 5, 2)));
            if (length < 2 || marker == 0xDA) return null;
            at += 2 + length;
        }
        return null;
    }

    private static (int, int)? WebP(ReadOnlySpan<byte> chunk)
    {
        var content = chunk[8..];
        if (chunk.StartsWith("VP8X"u8)) return (1 + Int24(content[4..]), 1 + Int24(content[7..]));
        if (chunk.StartsWith("VP8 "u8) && content.Slice(3, 3).SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
            return (BinaryPrimitives.ReadUInt16LittleEndian(content.Slice(6, 2)) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content.Slice(8, 2)) & 0x3FFF);
        if (!chunk.StartsWith("VP8L"u8) || content[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(content.Slice(1, 4));
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
