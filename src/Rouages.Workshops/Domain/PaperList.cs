using Rouages.Commons;

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
/// columns: <c>texte</c>, and if need be <c>où</c> and <c>sorte</c>.
/// </summary>
internal static class PaperList
{
    public const int MostLines = 500;
    public const int LongestText = 128 * 1024;

    private static readonly string[] TextNames = ["texte", "text", "carte", "card"];
    private static readonly string[] ColumnNames = ["où", "ou", "where", "colonne", "table", "branche", "thème"];
    private static readonly string[] KindNames = ["sorte", "kind", "type"];

    public static IReadOnlyList<PaperLine> Read(string? pasted, Step step, string? column, string? kind)
    {
        var rows = PaperTable.Rows((pasted ?? "").TrimStart('\uFEFF')).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)).Take(MostLines + 1).ToList();
        var head = rows.FirstOrDefault()?.Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList() ?? [];
        var text = head.FindIndex(TextNames.Contains);
        if (text < 0) return [.. rows.Select(row => Check(step, row.Line, row.Whole, column, kind))];
        var (where, what) = (head.FindIndex(ColumnNames.Contains), head.FindIndex(KindNames.Contains));
        return [.. rows.Skip(1).Select(row => Check(step, row.Line, Cell(row, text) ?? "", Key(step.Columns, Cell(row, where)) ?? column, Key(step.Kinds, Cell(row, what)) ?? kind))];
    }

    private static PaperLine Check(Step step, int line, string text, string? column, string? kind)
    {
        var (read, refusal) = CardText.Read(text);
        var problem = refusal is not null ? text.Trim().Length == 0 ? new Refusal("cette ligne est vide") : new Refusal("le texte est trop long")
            : step.Columns.Count > 0 && !step.Columns.Any(choice => choice.Key == column) ? new Refusal("on ne sait pas où va cette carte")
            : step.Kinds.Count > 0 && step.Kind != StepKind.Rate && !step.Kinds.Any(choice => choice.Key == kind) ? new Refusal("on ne sait pas ce que dit cette carte") : null;
        return new(line, read ?? text.Trim(), column, kind, problem);
    }

    private static string? Cell(PaperRow row, int at) => at >= 0 && at < row.Cells.Count && row.Cells[at].Trim() is { Length: > 0 } cell ? cell : null;

    // A keyboard has one kind of space and a straight apostrophe.
    private static string Plain(string title) => string.Join(' ', title.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A title as people write it, or a key.
    private static string? Key(IReadOnlyList<Choice> choices, string? said) => said is null ? null
        : choices.FirstOrDefault(choice => string.Equals(choice.Key, said, StringComparison.OrdinalIgnoreCase)
            || string.Equals(Plain(choice.Title), Plain(said), StringComparison.OrdinalIgnoreCase))?.Key ?? said;
}
