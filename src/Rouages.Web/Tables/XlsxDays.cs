using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rouages.Web.Tables;

/// <summary>A workbook keeps a day as a number and only its format tells: which formats do, and which day it is.</summary>
internal sealed class XlsxDays(WorkbookPart book)
{
    // Excel for Mac counted from 1904.
    private const int From1904 = 1462;

    private readonly int _late = book.Workbook.WorkbookProperties?.Date1904?.Value == true ? From1904 : 0;
    private readonly HashSet<uint> _styles = Styles(book);

    /// <summary>The cells of this style show a day or a moment.</summary>
    public bool Show(uint style) => _styles.Contains(style);

    private static HashSet<uint> Styles(WorkbookPart book)
    {
        var styles = new HashSet<uint>();
        if (book.WorkbookStylesPart?.Stylesheet is not { CellFormats: { } formats } sheet) return styles;
        var own = sheet.NumberingFormats?.Elements<NumberingFormat>().Where(format => IsDay(format.FormatCode?.Value))
            .Select(format => format.NumberFormatId?.Value ?? 0).ToHashSet() ?? [];
        foreach (var (format, at) in formats.Elements<CellFormat>().Select((format, at) => (format.NumberFormatId?.Value ?? 0, (uint)at)))
            if (format is >= 14 and <= 17 or 22 || own.Contains(format)) styles.Add(at);
        return styles;
    }

    /// <summary>The day as <c>2026-03-05</c>, with the time when there is one; the number itself when it is no day.</summary>
    public string Read(string raw)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number + _late is < 1 or > 2_958_465)
            return raw;
        var moment = DateTime.FromOADate(number + _late);
        return moment.ToString(moment.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss",
            CultureInfo.InvariantCulture);
    }

    // In a format, letters between quotes or brackets are words and colours.
    private static bool IsDay(string? code)
    {
        var (inside, bare) = ('\0', new List<char>());
        foreach (var sign in code ?? "")
            if (inside != '\0') inside = sign == inside ? '\0' : inside;
            else if (sign is '"' or '[') inside = sign == '[' ? ']' : sign;
            else bare.Add(char.ToLowerInvariant(sign));
        return bare.Contains('y') || bare.Contains('d');
    }
}
