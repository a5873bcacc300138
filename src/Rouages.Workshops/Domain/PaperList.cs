using Rouages.Commons;
using Rouages.Commons.Tables;

namespace Rouages.Workshops.Domain;

/// <summary>A line of a pasted list or of a table, ready to become a card, or why not.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Text">What was written.</param>
/// <param name="Column">Key of the column.</param>
/// <param name="Kind">Key of the kind.</param>
/// <param name="Problem">Null when it can become a card.</param>
internal sealed record PaperLine(int Line, string Text, string? Column, string? Kind, Refusal? Problem);

/// <summary>
/// Reads cards copied from paper. A plain list is one card a line; a table (semicolons, commas or tabs) begins with a line that names its
/// columns: <c>texte</c>, and if need be <c>où</c> and <c>type</c>.
/// </summary>
internal static class PaperList
{
    public const int MostLines = 500;
    public const int LongestText = 128 * 1024;

    private static readonly string[] TextNames = ["texte", "text", "carte", "card"];
    private static readonly string[] ColumnNames = ["où", "ou", "where", "colonne", "table", "branche", "thème"];
    private static readonly string[] KindNames = ["type", "kind", "sorte"];

    private static readonly TableLimits Limits = new(LongestText, MostLines, 60, LongestText);

    public static IReadOnlyList<PaperLine> Read(string? pasted, Step step, string? column, string? kind)
    {
        var text = (pasted ?? "").TrimStart('\uFEFF');
        return Table(text) is { } table ? FromTable(table, step, column, kind) : [.. text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, at) => (Text: line, Line: at + 1)).Where(line => line.Text.Trim().Length > 0).Take(MostLines + 1)
            .Select(line => Check(step, line.Line, line.Text, column, kind))];
    }

    // Only a first line that names « texte », alone or with another column that we know, makes a table: a list may hold commas.
    private static Table? Table(string text)
    {
        if (CsvReader.Read(text, Limits).Value is not { } table) return null;
        var known = table.Columns.Count(name => Named(name, TextNames) || Named(name, ColumnNames) || Named(name, KindNames));
        return table.Columns.Any(name => Named(name, TextNames)) && (known > 1 || table.Columns.Count == 1) ? table : null;
    }

    private static IReadOnlyList<PaperLine> FromTable(Table table, Step step, string? column, string? kind)
    {
        int At(string[] names) => table.Columns.ToList().FindIndex(name => Named(name, names));
        var (text, where, what) = (At(TextNames), At(ColumnNames), At(KindNames));
        var remarks = table.Remarks.ToLookup(remark => remark.Line, remark => remark.Reason);
        var lines = table.Rows.Select(row => Check(
            step, row.Line, row.Cells[text], Key(step.Columns, Cell(row, where)) ?? column, Key(step.Kinds, Cell(row, what)) ?? kind,
                remarks[row.Line].FirstOrDefault()));
        // One word alone may have been meant as a card.
        return table.Columns.Count > 1 ? [.. lines]
            : [new(1, table.Columns[0], null, null, new Refusal("cette ligne nomme la colonne, elle n’est pas une carte")), .. lines];
    }

    private static PaperLine Check(Step step, int line, string text, string? column, string? kind, Refusal? remark = null)
    {
        var (read, refusal) = CardText.Read(text);
        var problem = remark is not null ? remark : refusal is not null ? text.Trim().Length == 0 ? new Refusal("cette ligne est vide")
            : new Refusal("le texte est trop long")
            : step.Columns.Count > 0 && !step.Columns.Any(choice => choice.Key == column) ? new Refusal("la place de cette carte n’est pas reconnue")
            : step.Kinds.Count > 0 && step.Kind != StepKind.Rate && !step.Kinds.Any(choice => choice.Key == kind)
                ? new Refusal("le type de cette carte n’est pas reconnu") : null;
        return new(line, read ?? text.Trim(), column, kind, problem);
    }

    private static bool Named(string name, string[] names) => names.Contains(name.ToLowerInvariant());

    private static string? Cell(TableRow row, int at) => at >= 0 && row.Cells[at].Trim() is { Length: > 0 } cell ? cell : null;

    // A keyboard has one kind of space and a straight apostrophe.
    private static string Plain(string title) =>
        string.Join(' ', title.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A title as people write it, or a key.
    private static string? Key(IReadOnlyList<Choice> choices, string? said) => said is null ? null
        : choices.FirstOrDefault(choice => string.Equals(choice.Key, said, StringComparison.OrdinalIgnoreCase)
            || string.Equals(Plain(choice.Title), Plain(said), StringComparison.OrdinalIgnoreCase))?.Key ?? said;
}
