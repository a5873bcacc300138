using System.IO.Compression;
using System.Text;

namespace Rouages.Storage.Files;

/// <summary>A kind of file that people may hand in. What it is, its content says; its name only has to agree.</summary>
internal sealed record FileKind(string Extension, string ContentType, Func<byte[], bool> Fits)
{
    public static IReadOnlyList<FileKind> All { get; } =
    [
        new(".pdf", "application/pdf", content => Starts(content, "%PDF-"u8)),
        new(".png", "image/png", content => Starts(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new(".jpg", "image/jpeg", content => Starts(content, [0xFF, 0xD8, 0xFF])),
        new(".jpeg", "image/jpeg", content => Starts(content, [0xFF, 0xD8, 0xFF])),
        new(".webp", "image/webp", content =>
            Starts(content, "RIFF"u8) && content.Length > 12 && content.AsSpan(8, 4).SequenceEqual("WEBP"u8)),
        new(".odt", "application/vnd.oasis.opendocument.text", content => Says(content, "application/vnd.oasis.opendocument.text")),
        new(".ods", "application/vnd.oasis.opendocument.spreadsheet", content =>
            Says(content, "application/vnd.oasis.opendocument.spreadsheet")),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", content =>
            Holds(content, "word/document.xml")),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content => Holds(content, "xl/workbook.xml")),
        new(".odp", "application/vnd.oasis.opendocument.presentation", content =>
            Says(content, "application/vnd.oasis.opendocument.presentation")),
        new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", content =>
            Holds(content, "ppt/presentation.xml")),
        new(".txt", "text/plain; charset=utf-8", IsText),
        new(".csv", "text/csv; charset=utf-8", IsText),
    ];

    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>A program inside a document: it would run on the machine of whoever opens it.</summary>
    public static bool HasMacros(byte[] content) =>
        Entries(content)
            .Any(entry => entry.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || entry.StartsWith("Basic/", StringComparison.Ordinal));

    private static bool Starts(byte[] content, ReadOnlySpan<byte> start) => content.AsSpan().StartsWith(start);

    // OpenDocument writes its type first and uncompressed, at a place that never moves: nothing has to be unpacked.
    private static bool Says(byte[] content, string type)
    {
        var said = Encoding.ASCII.GetBytes("mimetype" + type);
        return Starts(content, [0x50, 0x4B, 0x03, 0x04]) && content.Length > 30 + said.Length && content.AsSpan(30, said.Length)
            .SequenceEqual(said);
    }

    private static bool Holds(byte[] content, string entry) =>
        Entries(content) is var entries && entries.Contains(entry) && entries.Contains("[Content_Types].xml");

    // Only the list at the end of the archive is read, never an entry: a bomb stays packed.
    private static HashSet<string> Entries(byte[] content)
    {
        if (!Starts(content, [0x50, 0x4B, 0x03, 0x04])) return [];
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count > 10_000 ? [] : [.. archive.Entries.Select(entry => entry.FullName)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static bool IsText(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\f'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
