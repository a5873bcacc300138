using System.Text;

namespace Rouages.Commons.Tables;

/// <summary>
/// Cuts a text into records and cells in one pass. A quote opens a cell only at its beginning and closes it only before a separator or
/// the end of a line; anywhere else it is a sign like another, so that a screen of 15" does not swallow the rows that follow.
/// </summary>
internal sealed class CsvScanner(string text, char separator, TableLimits limits)
{
    private readonly int _lastQuote = text.LastIndexOf('"');
    private readonly StringBuilder _cell = new();
    private int _at;
    private int _line = 1;
    private int _unclosedUpTo = -1;

    public List<TableRemark> Remarks { get; } = [];

    /// <summary>Why the reading stopped before the end; null while nothing was too large.</summary>
    public Refusal? Refusal { get; private set; }

    public IEnumerable<TableRow> Records(int from = 0, int line = 1)
    {
        (_at, _line) = (from, line);
        while (_at < text.Length && Refusal is null)
        {
            var first = _line;
            var cells = new List<string>();
            do cells.Add(Cell());
            while (Refusal is null && Take(separator) && (cells.Count < limits.Columns || Refuse(limits.TooManyColumns)));
            EndLine();
            yield return new(first, cells);
        }
    }

    private string Cell()
    {
        var start = _at;
        var cell = _at < text.Length && text[_at] == '"' ? Quoted() ?? Plain(start) : Plain(start);
        if (cell.Length > limits.Cell) Refuse(limits.TooLongCell);
        return cell;
    }

    private string Plain(int start)
    {
        var length = text.AsSpan(start).IndexOfAny(separator, '\r', '\n');
        _at = length < 0 ? text.Length : start + length;
        return text[start.._at];
    }

    private string? Quoted()
    {
        _cell.Clear();
        for (var at = _at + 1; at <= _lastQuote; at++)
        {
            var quote = text.IndexOf('"', at);
            _cell.Append(text, at, quote - at);
            if (Closes(quote + 1) is { } end) return Close(end);
            if (!IsDoubled(quote)) return Loose();
            _cell.Append('"');
            at = quote + 1;
        }
        Remarks.Add(new(_line, new Refusal("Un guillemet ouvert n’est jamais fermé : il est lu comme un caractère ordinaire.")));
        return null;
    }

    private bool IsDoubled(int quote) => quote + 1 < text.Length && text[quote + 1] == '"';

    // Quotes inside were not doubled: still one cell when the last one closes it on the same line.
    private string? Loose()
    {
        var length = text.AsSpan(_at).IndexOfAny('\r', '\n');
        var lineEnd = length < 0 ? text.Length : _at + length;
        if (_at < _unclosedUpTo) return null;
        for (var at = _at + 1; at < lineEnd && text.IndexOf('"', at, lineEnd - at) is >= 0 and var quote; at = quote + 1)
            if (!(quote > _at + 1 && text[quote - 1] == '"') && Closes(quote + 1) is { } end)
            {
                _cell.Clear().Append(text, _at + 1, quote - _at - 1).Replace("\"\"", "\"");
                return Close(end);
            }
        _unclosedUpTo = lineEnd;
        return null;
    }

    // Where the cell ends when only blanks stand between its closing quote and there; null when other text follows.
    private int? Closes(int after)
    {
        while (after < text.Length && text[after] is ' ' or '\t' && text[after] != separator) after++;
        return after == text.Length || text[after] == separator || text[after] is '\r' or '\n' ? after : null;
    }

    private string Close(int end)
    {
        var lines = Lines(text.AsSpan(_at, end - _at));
        _at = end;
        _line += lines;
        return lines == 0 ? _cell.ToString() : _cell.ToString().WithLineFeeds();
    }

    private static int Lines(ReadOnlySpan<char> span) => span.Count('\n') + span.Count('\r') - span.Count("\r\n");

    private void EndLine()
    {
        var wasReturn = Take('\r');
        if (Take('\n') || wasReturn) _line++;
    }

    private bool Take(char sign)
    {
        if (_at >= text.Length || text[_at] != sign) return false;
        _at++;
        return true;
    }

    private bool Refuse(Refusal why)
    {
        Refusal ??= why;
        return false;
    }
}
