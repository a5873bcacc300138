using System.Buffers.Binary;
using System.Text;

namespace Rouages.Storage.Tests.Files;

public class PhotoCleaningTests
{
    private static readonly byte[] Place = Encoding.ASCII.GetBytes("GPS 49.43 N 2.08 E");

    [Fact]
    public void A_jpeg_loses_its_place_and_its_comments_and_keeps_which_way_up_it_is()
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. Place];
        byte[] photo = [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8), .. Segment(0xE1, exif), .. Segment(0xFE, Place), .. Segment(0xDB, [1, 2, 3]), .. Segment(0xDA, [0]), 7, 7, 0xFF, 0xD9, .. Place];
        var clean = PhotoCleaning.Clean(photo)!;
        Assert.False(Holds(clean, Place));
        Assert.True(Holds(clean, [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]));
        Assert.True(Holds(clean, Segment(0xDB, [1, 2, 3])) && clean.AsSpan().EndsWith((ReadOnlySpan<byte>)[7, 7, 0xFF, 0xD9]));
        Assert.Equal(clean, PhotoCleaning.Clean(clean));
    }

    [Fact]
    public void A_png_loses_its_texts()
    {
        byte[] photo = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [1]), .. Chunk("eXIf", Place), .. Chunk("tEXt", Place), .. Chunk("IDAT", [9]), .. Chunk("IEND", [])];
        var clean = PhotoCleaning.Clean(photo)!;
        Assert.False(Holds(clean, Place));
        Assert.True(Holds(clean, Chunk("IDAT", [9])) && Holds(clean, Chunk("IEND", [])));
    }

    [Fact]
    public void A_webp_loses_its_exif_and_says_so_in_its_header()
    {
        byte[] chunks = [.. Riff("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Riff("VP8 ", [1, 2]), .. Riff("EXIF", Place), .. Riff("XMP ", Place)];
        byte[] photo = [.. "RIFF"u8, .. Little(chunks.Length + 4), .. "WEBP"u8, .. chunks];
        var clean = PhotoCleaning.Clean(photo)!;
        Assert.False(Holds(clean, Place));
        Assert.Equal(clean.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(clean.AsSpan(4)));
        Assert.Equal(0, clean[20] & 0x0C);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE1, 0, 0, 1, 1 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x7F, 0xFF, 0xFF, 0xFF, 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46 })]
    public void What_cannot_be_read_to_its_end_is_refused(byte[] photo) => Assert.Null(PhotoCleaning.Clean(photo));

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string kind, ReadOnlySpan<byte> content) => [0, 0, 0, (byte)content.Length, .. Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];

    private static byte[] Riff(string kind, ReadOnlySpan<byte> content) => [.. Encoding.ASCII.GetBytes(kind), .. Little(content.Length), .. content, .. content.Length % 2 == 1 ? new byte[1] : []];

    private static byte[] Little(int number) => BitConverter.GetBytes(number);

    private static bool Holds(ReadOnlySpan<byte> content, ReadOnlySpan<byte> part) => content.IndexOf(part) >= 0;
}
