using System.Globalization;
using System.Text;

namespace Rouages.Commons.Tables;

/// <summary>
/// Writes a table that a French spreadsheet opens as it is: byte order mark, semicolons, decimal commas. Text always stands between
/// quotes, and no line of it begins like a formula, whatever program opens the file.
/// </summary>
public static class CsvWriter
{
    // The full-width forms are folded to the plain ones by some spreadsheets.
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";
    private const char Shield = '\'';
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The whole file.</summary>
    /// <param name="columns">The names in the first row.</param>
    /// <param name="rows">Text, numbers, days, instants, truth values (1 or 0), or null.</param>
    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, columns);
        foreach (var row in rows) Append(text, row);
        return new UTF8Encoding(false).GetBytes(text.ToString());
    }

    /// <summary>Text that no spreadsheet takes for a formula: an apostrophe stands before each line that begins like one.</summary>
    public static string Shielded(string text) =>
        string.Join('\n',
            text.ReplaceLineEndings("\n").Replace('\v', '\n').Split('\n').Select(line => BeginsFormula(line) ? Shield + line : line));

    /// <summary>The text that was shielded.</summary>
    public static string Unshielded(string text) => !text.Contains(Shield, StringComparison.Ordinal) ? text
        : string.Join('\n', text.Split('\n').Select(line => line.StartsWith(Shield) && BeginsFormula(line[1..]) ? line[1..] : line));

    /// <summary>True when a spreadsheet could compute it: spaces and invisible signs before the first character do not count.</summary>
    public static bool BeginsFormula(string line)
    {
        foreach (var sign in line)
        {
            if (FormulaStarts.Contains(sign, StringComparison.Ordinal)) return true;
            if (!char.IsWhiteSpace(sign) && char.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                return false;
        }
        return false;
    }

    private static void Append(StringBuilder text, IReadOnlyList<object?> cells)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            if (at > 0) text.Append(';');
            text.Append(Cell(cells[at]));
        }
        text.Append("\r\n");
    }

    private static string? Cell(object? value) => value switch
    {
        null => null,
        string said => $"\"{Shielded(said).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        bool truth => truth ? "1" : "0",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        double or decimal or float => ((IFormattable)value).ToString("0.############", French),
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => Cell(value.ToString()),
    };
}
