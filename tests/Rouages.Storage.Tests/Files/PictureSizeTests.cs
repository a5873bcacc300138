using System.Text;

namespace Rouages.Storage.Tests.Files;

public sealed class PictureSizeTests
{
    public static TheoryData<byte[], int, int> Pictures => new()
    {
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x75, 0x30, 0, 0, 0, 2], 30_000, 2 },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC4, 0, 3, 0, 0xFF, 0xC2, 0, 9, 8, 0x01, 0x00, 0x02, 0x00, 1, 1], 512, 256 },
        { WebP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x00, 0x41, 0x03, 0x00]), 256, 3 },
        { WebP("VP8L", [0x2F, 0xFF, 0x3F, 0x00, 0x00]), 16_384, 1 },
        { WebP("VP8X", [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 1, 0, 0]), 16_777_216, 2 },
    };

    [Theory, MemberData(nameof(Pictures))]
    public void The_header_says_how_large_it_is(byte[] picture, int width, int height) => Assert.Equal((width, height), PictureSize.Read(picture));

    [Theory, MemberData(nameof(Pictures))]
    public void A_header_cut_anywhere_is_no_size(byte[] picture, int width, int height)
    {
        for (var length = 0; length < picture.Length; length++)
            if (PictureSize.Read(picture.AsSpan(0, length)) is { } size) Assert.Equal((width, height), size);
        Assert.Null(PictureSize.Read(picture.AsSpan(0, 12)));
    }

    [Theory]
    [InlineData(8_000, 5_000, true)]
    [InlineData(8_000, 5_001, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    [InlineData(-1, -1, false)]
    [InlineData(0, 4, false)]
    public void At_most_forty_million_pixels(int width, int height, bool bounded) => Assert.Equal(bounded, PictureSize.IsBounded((width, height)));

    private static byte[] WebP(string kind, byte[] content) =>
        [.. "RIFF"u8, .. BitConverter.GetBytes(content.Length + 12), .. "WEBP"u8, .. Encoding.ASCII.GetBytes(kind), .. BitConverter.GetBytes(content.Length), .. content];
}
