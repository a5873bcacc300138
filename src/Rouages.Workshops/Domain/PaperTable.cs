using System.Text;

namespace Rouages.Workshops.Domain;

/// <summary>A line of a table, and the same line as a whole.</summary>
internal sealed record PaperRow(int Line, IReadOnlyList<string> Cells, string Whole);

/// <summary>Reads a table as spreadsheets write it: cells between quotes may hold separators, quotes and line breaks.</summary>
internal static class PaperTable
{
    public static IEnumerable<PaperRow> Rows(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var separator = Separator(lines[0]);
        for (var at = 0; at < lines.Length; at++)
        {
            var (first, whole) = (at, lines[at]);
            while (separator is not null && Opens(whole) && at + 1 < lines.Length) whole += "\n" + lines[++at];
            yield return new(first + 1, separator is { } sign ? Cells(whole, sign) : [whole], whole);
        }
    }

    // Only a first line that names « texte » makes a table: a list may hold commas.
    private static char? Separator(string head) =>
        "\t;,".Cast<char?>().FirstOrDefault(sign => head.Contains(sign!.Value) && head.Contains("te", StringComparison.OrdinalIgnoreCase) && Named(head, sign.Value));

    private static bool Named(string head, char sign) => Cells(head, sign).Any(cell => cell.Trim().ToLowerInvariant() is "texte" or "text" or "carte" or "card");

    private static bool Opens(string line) => line.Count(letter => letter == '"') % 2 == 1;

    private static List<string> Cells(string line, char separator)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (letter == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"') cell.Append(line[at++]);
            else if (letter == '"') quoted = !quoted;
            else if (letter == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(letter);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
