using System.Text;

namespace Rouages.Commons.Tables;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
/// <param name="Cells">Its cells; in a <see cref="Table"/>, as many as there are columns.</param>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Something of a row that was not kept, or was read otherwise than it was written.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Reason">What and why.</param>
public sealed record TableRemark(int Line, Refusal Reason);

/// <summary>A table that was read: named columns, rows of as many cells, and what was left out.</summary>
public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows, IReadOnlyList<TableRemark> Remarks)
{
    /// <summary>A table without anything, as an empty file is.</summary>
    public static readonly Table Empty = new([], [], []);

    /// <summary>Makes the first record that is not empty the header; rows without any text are left out.</summary>
    public static Table From(IEnumerable<TableRow> records, IEnumerable<TableRemark> remarks)
    {
        List<TableRow> filled = [.. records.Where(record => Width(record.Cells) > 0)];
        if (filled.Count == 0) return Empty;
        var (head, rows, said) = (filled[0], new List<TableRow>(filled.Count), new List<TableRemark>(remarks));
        var width = head.Cells.Count == Width(head.Cells) ? head.Cells.Count
            : Math.Min(head.Cells.Count, filled.Max(record => Width(record.Cells)));
        foreach (var row in filled.Skip(1))
        {
            if (Width(row.Cells) is var own && own > width)
                said.Add(new(row.Line, new Refusal("Cellules de trop : {0}. Elles ne sont pas lues.") { Arguments = [own - width] }));
            rows.Add(row with { Cells = [.. Enumerable.Range(0, width).Select(at => at < row.Cells.Count ? row.Cells[at] : "")] });
        }
        return new(Names(head.Cells.Take(width)), rows, [.. said.OrderBy(remark => remark.Line)]);
    }

    /// <summary>Each column has a name of its own: <c>colonne_3</c> where there was none, <c>nom_2</c> for the second « nom ».</summary>
    private static List<string> Names(IEnumerable<string> head)
    {
        List<string> plain = [.. head.Select(Name)];
        var taken = new HashSet<string>(plain.Where(name => name.Length > 0), StringComparer.Ordinal);
        var (names, seen) = (new List<string>(plain.Count), new HashSet<string>(StringComparer.Ordinal));
        foreach (var name in plain)
        {
            var own = name.Length > 0 ? name : Free($"colonne_{names.Count + 1}", 1, taken);
            names.Add(seen.Add(own) ? own : Free(name, 2, taken));
            seen.Add(names[^1]);
        }
        return names;
    }

    private static string Free(string name, int from, HashSet<string> taken)
    {
        for (var number = from; ; number++)
            if ((number == 1 ? name : $"{name}_{number}") is var free && taken.Add(free)) return free;
    }

    // Composed, so that « État » typed on a Mac is « État »; without invisible signs; on one line.
    private static string Name(string cell) => string.Join(' ', cell
        .InForm(NormalizationForm.FormC).Replace("\uFEFF", "").Replace("\u200B", "")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Width(IReadOnlyList<string> cells)
    {
        var width = cells.Count;
        while (width > 0 && string.IsNullOrWhiteSpace(cells[width - 1])) width--;
        return width;
    }
}
