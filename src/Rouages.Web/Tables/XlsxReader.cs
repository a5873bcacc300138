using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rouages.Commons;
using Rouages.Commons.Tables;
using CommonTable = Rouages.Commons.Tables.Table;

namespace Rouages.Web.Tables;

/// <summary>
/// Reads the first sheet of a workbook, row after row. What the archive unpacks to is added up before anything of it is read, so that a
/// small file that swells is refused; document type definitions are never read.
/// </summary>
public static class XlsxReader
{
    /// <summary>The table of the first sheet.</summary>
    public static Outcome<CommonTable> Read(byte[] bytes, TableLimits limits)
    {
        if (bytes.Length > limits.Bytes) return limits.TooHeavy;
        try
        {
            if (!XlsxBounds.Hold(bytes, limits)) return new Refusal("Ce classeur est trop grand une fois ouvert.");
            using var memory = new MemoryStream(bytes);
            using var book =
                SpreadsheetDocument.Open(memory, false,
                    new OpenSettings { MaxCharactersInPart = (long)limits.Bytes * XlsxBounds.Swelling });
            return Sheet(book, limits);
        }
        catch (Exception problem) when (problem is InvalidDataException or OpenXmlPackageException or XmlException or FileFormatException
            or InvalidOperationException or FormatException or OverflowException or KeyNotFoundException or ArgumentException
            or NotSupportedException or IOException)
        {
            return new Refusal("Ce fichier n’est pas un classeur que nous sachions lire : enregistrez-le au format XLSX ou CSV.");
        }
    }

    private static Outcome<CommonTable> Sheet(SpreadsheetDocument book, TableLimits limits)
    {
        var first = book.WorkbookPart?.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value;
        if (first is null || book.WorkbookPart!.GetPartById(first) is not WorksheetPart sheet) return CommonTable.Empty;
        var (texts, days, rows) = (Texts(book.WorkbookPart), new XlsxDays(book.WorkbookPart), new List<TableRow>());
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            var (cells, refusal) = Cells(row, texts, days, limits);
            if (cells is null) return refusal!;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            rows.Add(new((int)(row.RowIndex?.Value ?? (uint)rows.Count + 1), cells));
            if (rows.Count > limits.Rows + 1) return limits.TooManyRows;
        }
        return CommonTable.From(rows, []);
    }

    private static Outcome<List<string>> Cells(Row row, List<string> texts, XlsxDays days, TableLimits limits)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var at = cell.CellReference?.Value is { } reference ? Column(reference) : cells.Count;
            if (at >= limits.Columns) return limits.TooManyColumns;
            while (cells.Count <= at) cells.Add("");
            cells[at] = Value(cell, texts, days);
            if (cells[at].Length > limits.Cell) return limits.TooLongCell;
        }
        return cells;
    }

    private static string Value(Cell cell, List<string> texts, XlsxDays days)
    {
        var raw = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type || type == CellValues.Number)
            return cell.StyleIndex?.Value is { } style && days.Show(style) ? days.Read(raw) : Number(raw);
        if (type == CellValues.SharedString) return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < texts.Count ? texts[at] : "";
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? Text(inline) : "";
        return type == CellValues.Error ? "" : raw;
    }

    // 12.000000000000002 is how a workbook keeps 12.
    private static string Number(string raw) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            && Math.Abs(number) < 1e15
            ? number.ToString("0.###########", CultureInfo.InvariantCulture) : raw;

    private static List<string> Texts(WorkbookPart book)
    {
        var texts = new List<string>();
        if (book.SharedStringTablePart is not { } part) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement) texts.Add(Text(reader.LoadCurrentElement()!));
        return texts;
    }

    // The reading aid of Asian texts is no part of them.
    private static string Text(OpenXmlElement item) =>
        string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text))
            .WithLineFeeds();

    private static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(4)) column = column * 26 + char.ToUpperInvariant(letter)
            - 'A' + 1;
        return Math.Max(0, column - 1);
    }
}
