using System.Globalization;
using System.Text;
using Rouages.Commons;
using Rouages.Commons.Tables;

namespace Rouages.Web.Tables;

/// <summary>Something that an import asks for.</summary>
/// <param name="Key">Its name for programs, as an export writes it.</param>
/// <param name="Label">Its name for people, already said.</param>
/// <param name="Required">Whether a column must be given.</param>
/// <param name="Also">Other names that a column of it may bear.</param>
public sealed record ImportField(string Key, string Label, bool Required = false, params IReadOnlyList<string> Also);

/// <summary>A row under reading: its cells by field, and what is wrong with it.</summary>
public sealed class ImportRow(Func<string, string> cell, Errors errors, int line = 0)
{
    /// <summary>Its number in the file, to tell another row of it.</summary>
    public int Line => line;

    /// <summary>Takes what is wrong.</summary>
    public Errors Errors => errors;

    /// <summary>The text of a field without the sign that protected it from spreadsheets; null when it is empty.</summary>
    public string? Text(string key) => TypedText.Lines(CsvWriter.Unshielded(cell(key)));

    /// <summary>The day of a field; null when it is empty or, with an error, unreadable.</summary>
    public DateOnly? Day(string key)
    {
        if (Text(key) is not { } text) return null;
        var day = CellText.Day(text);
        if (day is null) errors.Add(key, "« {0} » n’est pas une date : écrivez par exemple 30/09/2026.", text);
        return day;
    }

    /// <summary>The number of a field; null when it is empty or, with an error, unreadable.</summary>
    public decimal? Number(string key)
    {
        if (Text(key) is not { } text) return null;
        var (number, refusal) = CellText.Number(text);
        if (refusal is not null) errors.Add(refusal with { Field = key });
        return refusal is null ? number : null;
    }
}

/// <summary>A row that was read: what it gives, or why it gives nothing.</summary>
public sealed record ImportLine<T>(int Line, IReadOnlyList<string> Cells, T? Value, IReadOnlyList<Sentence> Problems)
{
    /// <summary>True when it can be imported.</summary>
    public bool IsGood => Problems.Count == 0;
}

/// <summary>What an import would do: nothing is written yet.</summary>
public sealed record ImportPreview<T>(Table Table, IReadOnlyDictionary<string, int> Mapping, IReadOnlyList<ImportLine<T>> Lines);

/// <summary>
/// Reads rows of a table into what a module makes of them; described once beside the <see cref="TableExport{T}"/> that lets them out.
/// </summary>
/// <param name="fields">What may be given.</param>
/// <param name="read">Reads a row; adds to its errors what is wrong.</param>
public sealed class TableImport<T>(IReadOnlyList<ImportField> fields, Func<ImportRow, T?> read) where T : class
{
    /// <summary>Bounds of a table that people import; each of its rows is written one by one.</summary>
    public static readonly TableLimits Limits = new(2 * 1024 * 1024, 1_000, 60, 5_000);

    /// <summary>What may be given.</summary>
    public IReadOnlyList<ImportField> Fields => fields;

    /// <summary>Reads the table with the columns chosen, or with those whose names say what they are.</summary>
    public ImportPreview<T> Preview(Table table, IReadOnlyDictionary<string, int>? chosen)
    {
        ArgumentNullException.ThrowIfNull(table);
        var mapping = chosen ?? Guess(table.Columns);
        var remarks = table.Remarks.ToLookup(remark => remark.Line, remark => Sentence.From(remark.Reason));
        return new(table, mapping, [.. table.Rows.Select(row => Read(row, mapping, remarks[row.Line]))]);
    }

    /// <summary>Reads what the form carries, and says what is missing of the whole.</summary>
    public ImportAttempt<T> Attempt(ImportForm form, Table table, Errors errors)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(errors);
        var preview = Preview(table, form.Mapping);
        foreach (var field in fields.Where(field => field.Required && !preview.Mapping.ContainsKey(field.Key)))
            errors.Add($"Map.{field.Key}", "Choisissez la colonne qui le donne.");
        return new(this, preview, form, errors);
    }

    private ImportLine<T> Read(TableRow row, IReadOnlyDictionary<string, int> mapping, IEnumerable<Sentence> remarks)
    {
        string Cell(string key) => mapping.TryGetValue(key, out var at) && at < row.Cells.Count ? row.Cells[at] : "";
        var errors = new Errors();
        var value = read(new(Cell, errors, row.Line));
        return new(row.Line, [.. fields.Select(field => Cell(field.Key))], value, [.. remarks, .. errors.All.Select(error => error.Value)]);
    }

    private Dictionary<string, int> Guess(IReadOnlyList<string> columns)
    {
        var (plain, mapping) = (columns.Select(Plain).ToList(), new Dictionary<string, int>());
        foreach (var field in fields)
            if (new[] { field.Key, field.Label }.Concat(field.Also).Select(name => plain.IndexOf(Plain(name)))
                .FirstOrDefault(at => at >= 0 && !mapping.ContainsValue(at), -1) is >= 0 and var found)
                mapping[field.Key] = found;
        return mapping;
    }

    // « Échéance », « echeance » and « ECHEANCE : » are one name.
    private static string Plain(string name) => string.Concat(name.InForm(NormalizationForm.FormD)
        .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(sign)))
            .ToUpperInvariant();
}
