using System.Buffers.Binary;

namespace Rouages.Storage;

/// <summary>Rewrites a JPEG without its metadata: the segments of applications (but the first and the colour profile) and comments go.</summary>
internal static class JpegCleaning
{
    private const byte App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App15 = 0xEF, Comment = 0xFE, StartOfScan = 0xDA;
    private const ushort OrientationTag = 0x0112;

    public static byte[]? Clean(ReadOnlySpan<byte> photo)
    {
        using var clean = new MemoryStream();
        clean.Write(photo[..2]);
        var (at, orientation) = (2, (ushort)1);
        while (at + 4 <= photo.Length && photo[at] == 0xFF)
        {
            var (marker, length) = (photo[at + 1], BinaryPrimitives.ReadUInt16BigEndian(photo.Slice(at + 2, 2)));
            if (length < 2) return null;
            var segment = photo.Slice(at, 2 + length);
            if (marker == App1 && orientation == 1) orientation = Orientation(segment[4..]);
            if (marker == StartOfScan)
            {
                if (orientation is > 1 and <= 8) clean.Write(Oriented(orientation));
                clean.Write(photo[at..End(photo, at)]);
                return clean.ToArray();
            }
            if (marker is App0 or App2 || (marker is not Comment && marker is < App0 or > App15)) clean.Write(segment);
            at += segment.Length;
        }
        return null;
    }

    // What follows the picture (a film, a second picture, a note) is not the picture.
    private static int End(ReadOnlySpan<byte> photo, int scan) =>
        photo[scan..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) is var end and >= 0 ? scan + end + 2 : photo.Length;

    private static ushort Orientation(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 14) return 1;
        var tiff = exif[6..];
        var little = tiff[0] == 'I';
        var first = (int)Math.Min(Long(tiff.Slice(4, 4), little), int.MaxValue / 2);
        if (first + 2 > tiff.Length) return 1;
        for (var (entry, left) = (first + 2, (int)Short(tiff.Slice(first, 2), little)); left > 0 && entry + 12 <= tiff.Length; entry += 12, left--)
            if (Short(tiff.Slice(entry, 2), little) == OrientationTag) return Short(tiff.Slice(entry + 8, 2), little);
        return 1;
    }

    /// <summary>A segment that says which way up the picture is, and nothing else.</summary>
    private static byte[] Oriented(ushort orientation) =>
    [
        0xFF, App1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
