using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Rouages.Commons;
using Rouages.Commons.Tables;

namespace Rouages.Web.Tables;

/// <summary>
/// What the browser sent of an import. The table that was read travels in the form from the preview to the import, so that nothing is
/// kept of a table that nobody confirms.
/// </summary>
public sealed class ImportForm
{
    /// <summary>Bytes of a form: the table that was read travels in it, written as JSON.</summary>
    public const int Largest = 8 * 1024 * 1024;

    private const int LongestTable = 3 * 1024 * 1024;
    private const string MapPrefix = "Map.";

    /// <summary>The identifier of the import, given with the first page: the same form sent twice imports once.</summary>
    public Guid Command { get; private init; }

    /// <summary>The file of the first page.</summary>
    public IFormFile? File { get; private init; }

    /// <summary>What was pasted on the first page.</summary>
    public string? Pasted { get; private init; }

    /// <summary>The table of the preview.</summary>
    public string? Sent { get; private init; }

    /// <summary>True when the person asked to import, false when only to look.</summary>
    public bool IsConfirmed { get; private init; }

    /// <summary>The columns chosen on the preview.</summary>
    public IReadOnlyDictionary<string, int>? Mapping { get; private init; }

    /// <summary>Reads the form by hand: the choices of columns are as many as the import has fields.</summary>
    public static ImportForm From(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var sent = form["Table"].ToString();
        return new()
        {
            Command = Guid.TryParse(form["Command"], out var command) ? command : Guid.Empty,
            File = form.Files["File"], Pasted = form["Pasted"], Sent = sent.Length > 0 ? sent : null, IsConfirmed = form["act"] == "import",
            Mapping = sent.Length == 0 ? null : form.Keys.Where(key => key.StartsWith(MapPrefix, StringComparison.Ordinal))
                .Select(key => (Field: key[MapPrefix.Length..], At: Column(form[key]))).Where(pair => pair.At >= 0)
                    .ToDictionary(pair => pair.Field, pair => pair.At),
        };
    }

    /// <summary>The table that was sent, pasted or shown; null with an error when there is none to read.</summary>
    public async Task<Table?> Read(TableLimits limits, Errors errors, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(errors);
        var (table, refusal) = Sent is not null ? Back(Sent, limits)
            : File is { Length: > 0 } ? await TableFile.Read(File, limits, ct)
            : string.IsNullOrWhiteSpace(Pasted) ? new Refusal("Choisissez un fichier, ou collez une table.")
            : Pasted.Length > limits.Bytes ? limits.TooHeavy : CsvReader.Read(Pasted, limits);
        if (refusal is not null) errors.Add(refusal with { Field = File is { Length: > 0 } ? "File" : "Pasted" });
        else if (table!.Rows.Count == 0) errors.Add("File", "Cette table n’a pas de ligne sous celle qui nomme les colonnes.");
        return errors.Any ? null : table;
    }

    /// <summary>The table as it travels in the form.</summary>
    internal static string Carry(Table table) => JsonSerializer.Serialize(table);

    private static Outcome<Table> Back(string sent, TableLimits limits)
    {
        try
        {
            var table = sent.Length > LongestTable ? null : JsonSerializer.Deserialize<Table>(sent);
            if (table is not { Columns.Count: > 0, Remarks: not null } || table.Remarks.Any(remark => remark.Reason is null))
                return limits.TooHeavy;
            if (table.Rows.Count > limits.Rows) return limits.TooManyRows;
            if (table.Columns.Count > limits.Columns || table.Rows.Any(row => row.Cells.Count != table.Columns.Count))
                return limits.TooManyColumns;
            return table.Rows.Any(row => row.Cells.Any(cell => cell is null || cell.Length > limits.Cell)) ? limits.TooLongCell : table;
        }
        catch (Exception problem) when (problem is JsonException or NullReferenceException)
        {
            return new Refusal("Choisissez un fichier, ou collez une table.");
        }
    }

    private static int Column(string? text) => TypedText.Number(text) ?? -1;
}
