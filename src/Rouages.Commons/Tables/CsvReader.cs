namespace Rouages.Commons.Tables;

/// <summary>Reads tables as people save, paste and send them: any usual separator, encoding and line end.</summary>
public static class CsvReader
{
    private const string Separators = "\t;|,";
    private const char NoSeparator = '\0';
    private const int SampledRows = 50;
    private const int SampledText = 64 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">What is larger is refused.</param>
    /// <param name="declared">The encoding that came with the file, if one did.</param>
    public static Outcome<Table> Read(ReadOnlySpan<byte> bytes, TableLimits limits, string? declared = null)
    {
        if (bytes.Length > limits.Bytes) return limits.TooHeavy;
        var (text, refusal) = TextBytes.Read(bytes, declared);
        return text is null ? refusal! : Read(text, limits);
    }

    /// <summary>Reads pasted text.</summary>
    public static Outcome<Table> Read(string text, TableLimits limits)
    {
        var (separator, from) = Announced(text) ?? (Detect(text, limits), text.StartsWith('\uFEFF') ? 1 : 0);
        var scanner = new CsvScanner(text, separator, limits);
        var records = new List<TableRow>();
        foreach (var record in scanner.Records(from, Lines(text, from)).Where(IsFilled))
        {
            records.Add(record);
            if (records.Count > limits.Rows + 1) return limits.TooManyRows;
        }
        return scanner.Refusal is { } refusal ? refusal : Table.From(records, scanner.Remarks);
    }

    // Spreadsheets write and read a first line « sep=; ».
    private static (char Separator, int From)? Announced(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        var line = (length < 0 ? text.AsSpan(start) : text.AsSpan(start, length)).Trim('"');
        if (line.Length != 5 || !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || line[4] == '"') return null;
        var end = length < 0 ? text.Length : start + length;
        return (line[4], end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : end < text.Length ? 1 : 0));
    }

    private static int Lines(string text, int from) => from <= 1 ? 1 : 2;

    // The sign that gives the most rows as many cells as the first, at least two. Without any, a row is one cell and nothing is cut.
    private static char Detect(string text, TableLimits limits)
    {
        var sample = text.AtMost(SampledText);
        var best = Separators.Select(sign => (Sign: sign, Score: Score(sample, sign, limits, isCut: sample.Length < text.Length)))
            .MaxBy(candidate => candidate.Score);
        return best.Score > 0 ? best.Sign : NoSeparator;
    }

    // A text of separators alone holds nothing.
    private static double Score(string sample, char separator, TableLimits limits, bool isCut)
    {
        List<int> widths =
            [.. new CsvScanner(sample, separator, limits).Records().Where(IsFilled).Take(SampledRows).Select(record => record.Cells.Count)];
        if (widths.Count == 0) return double.MaxValue;
        if (widths[0] < 2) return 0;
        if (widths.Count > 1 && isCut) widths.RemoveAt(widths.Count - 1);
        var alike = widths.Count(width => width == widths[0]) / (double)widths.Count;
        var apart = widths.Count(width => width > 1) / (double)widths.Count;
        return 10 * alike + apart + widths[0] / 1000.0;
    }

    private static bool IsFilled(TableRow record) => record.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell));
}
