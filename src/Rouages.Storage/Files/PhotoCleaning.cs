using System.Buffers.Binary;
using System.Text;

namespace Rouages.Storage;

/// <summary>Takes out of a photo what the camera wrote about the place, the time and the device. Only its orientation stays.</summary>
public static class PhotoCleaning
{
    /// <summary>The same picture without its metadata; null when the content is not a JPEG, PNG or WebP that can be read to its end.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> photo)
    {
        try
        {
            if (photo.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return JpegCleaning.Clean(photo);
            if (photo.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return Png(photo);
            return photo.StartsWith("RIFF"u8) && photo.Length > 12 && photo.Slice(8, 4).SequenceEqual("WEBP"u8) ? WebP(photo) : null;
        }
        catch (Exception wrong) when (wrong is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static byte[]? Png(ReadOnlySpan<byte> photo)
    {
        using var clean = new MemoryStream();
        clean.Write(photo[..8]);
        for (var at = 8; at + 12 <= photo.Length;)
        {
            var whole = checked(12 + BinaryPrimitives.ReadInt32BigEndian(photo.Slice(at, 4)));
            var kind = Encoding.ASCII.GetString(photo.Slice(at + 4, 4));
            if (whole < 12) return null;
            if (kind is not ("eXIf" or "tEXt" or "zTXt" or "iTXt" or "tIME")) clean.Write(photo.Slice(at, whole));
            if (kind == "IEND") return clean.ToArray();
            at += whole;
        }
        return null;
    }

    private static byte[]? WebP(ReadOnlySpan<byte> photo)
    {
        using var clean = new MemoryStream();
        clean.Write(photo[..12]);
        for (var at = 12; at + 8 <= photo.Length;)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(photo.Slice(at + 4, 4));
            if (size < 0) return null;
            var (kind, whole) = (Encoding.ASCII.GetString(photo.Slice(at, 4)), checked(8 + size + (size & 1)));
            var chunk = photo.Slice(at, Math.Min(whole, photo.Length - at)).ToArray();
            // The extended header says whether EXIF (bit 3) and XMP (bit 2) follow.
            if (kind == "VP8X") chunk[8] &= 0xF3;
            if (kind is not ("EXIF" or "XMP ")) clean.Write(chunk);
            at += whole;
        }
        var made = clean.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(made.AsSpan(4), made.Length - 8);
        return made;
    }
}
