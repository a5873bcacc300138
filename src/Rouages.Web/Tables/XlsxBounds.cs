using System.IO.Compression;
using System.Xml;
using Rouages.Commons.Tables;

namespace Rouages.Web.Tables;

/// <summary>
/// Whether a workbook may be opened at all. The library reads a row by calling itself for each mark inside a mark: a file of two kilobytes
/// would end the process, and one of twenty keep it busy for half a minute.
/// </summary>
internal static class XlsxBounds
{
    /// <summary>What an archive may unpack to, for each byte it may weigh.</summary>
    public const int Swelling = 8;

    private const int MostEntries = 500;
    private const int Deepest = 64;
    private const int MostAttributes = 100;

    // A cell has its own mark and that of its value; the rest is for columns, styles and letters of several colours.
    private const int MarksOfACell = 8, FewestMarks = 20_000;

    // As lenient as the library, so that nothing lies beyond what is looked at here.
    private static readonly XmlReaderSettings Lenient = new() { CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit };

    public static bool Hold(byte[] bytes, TableLimits limits)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        if (archive.Entries.Count > MostEntries) return false;
        var (left, marks, buffer) =
            ((long)limits.Bytes * Swelling, Math.Max(FewestMarks, (long)limits.Rows * limits.Columns * MarksOfACell), new byte[64 * 1024]);
        foreach (var entry in archive.Entries)
        {
            // What an entry says of its own size may be untrue: it is unpacked and counted.
            using var content = entry.Open();
            using var unpacked = new MemoryStream();
            while (left >= 0 && content.Read(buffer) is > 0 and var count)
            {
                left -= count;
                unpacked.Write(buffer, 0, count);
            }

            unpacked.Position = 0;
            if (left < 0 || !IsFlat(unpacked, ref marks)) return false;
        }

        return true;
    }

    private static bool IsFlat(MemoryStream part, ref long marks)
    {
        var begun = false;
        try
        {
            using var reader = XmlReader.Create(part, Lenient);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                begun = true;
                if (reader.Depth > Deepest || reader.AttributeCount > MostAttributes || --marks < 0) return false;
            }
        }
        catch (XmlException) when (!begun)
        {
            // A picture, a font: the library does not read it as a sheet either.
        }

        return true;
    }
}
