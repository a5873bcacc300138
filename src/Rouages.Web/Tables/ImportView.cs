namespace Rouages.Web.Tables;

/// <summary>What the page of an import shows: first the file, then what would be imported.</summary>
/// <param name="Action">Address that the form is sent to.</param>
/// <param name="Command">Identifier of the import.</param>
/// <param name="Fields">What may be given.</param>
/// <param name="Shown">The preview; null on the first page.</param>
/// <param name="Errors">What is wrong with the whole.</param>
public sealed record ImportView(string Action, Guid Command, IReadOnlyList<ImportField> Fields, ShownImport? Shown, Errors Errors)
{
    /// <summary>The first page.</summary>
    public static ImportView Start<T>(string action, Guid command, TableImport<T> import, Errors? errors = null) where T : class =>
        new(action, command, import.Fields, null, errors ?? new());
}

/// <summary>A preview without its type: texts only.</summary>
public sealed record ShownImport(
    IReadOnlyList<string> Columns, IReadOnlyDictionary<string, int> Mapping, IReadOnlyList<ShownLine> Lines, string Table)
{
    /// <summary>How many rows can be imported.</summary>
    public int Good => Lines.Count(line => line.Problems.Count == 0);

    /// <summary>True when each column of the file gives something: there is nothing to choose.</summary>
    public bool IsWhole => Mapping.Values.Distinct().Count() == Columns.Count;

    internal static ShownImport Of<T>(ImportPreview<T> preview) => new(
        preview.Table.Columns, preview.Mapping, [.. preview.Lines.Select(line => new ShownLine(line.Line, line.Cells, line.Problems))],
            ImportForm.Carry(preview.Table));
}

/// <summary>A row of the preview.</summary>
public sealed record ShownLine(int Line, IReadOnlyList<string> Cells, IReadOnlyList<Sentence> Problems);
