using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Rouages.Commons;
using Rouages.Commons.Tables;

namespace Rouages.Web.Tables;

/// <summary>A table that somebody sends: CSV, XLSX or JSON, told apart by what it holds, not by its name.</summary>
public static class TableFile
{
    /// <summary>Reads a file of a form.</summary>
    public static async Task<Outcome<Table>> Read(IFormFile file, TableLimits limits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (file.Length > limits.Bytes) return limits.TooHeavy;
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, ct);
        var declared = MediaTypeHeaderValue.TryParse(file.ContentType, out var type) ? type.Charset.Value : null;
        return Read(memory.ToArray(), limits, declared);
    }

    /// <summary>Reads bytes.</summary>
    public static Outcome<Table> Read(byte[] bytes, TableLimits limits, string? declared = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes is [0x50, 0x4B, 3, 4, ..]) return XlsxReader.Read(bytes, limits);
        if (bytes.Length > limits.Bytes) return limits.TooHeavy;
        var (text, refusal) = TextBytes.Read(bytes, declared);
        if (text is null) return refusal!;
        return IsJson(text) ? Json(text, limits) : CsvReader.Read(text, limits);
    }

    // A header may begin with a bracket; a list of objects begins with two.
    private static bool IsJson(string text) =>
        text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['[', .. var rest] && rest.TrimStart() is ['{' or ']', ..];

    private static Outcome<Table> Json(string text, TableLimits limits)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = 8 });
            var rows = json.RootElement.EnumerateArray().ToList();
            if (rows.Any(row => row.ValueKind != JsonValueKind.Object)) return NoTable;
            if (rows.Count > limits.Rows) return limits.TooManyRows;
            List<string> columns =
                [.. rows.SelectMany(row => row.EnumerateObject().Select(cell => cell.Name)).Distinct().Take(limits.Columns + 1)];
            if (columns.Count > limits.Columns) return limits.TooManyColumns;
            return Table.From(
                [new(0, columns), .. rows.Select((row, at) => new TableRow(at + 1, [.. columns.Select(column => Cell(row, column))]))], []);
        }
        // Half of a character cannot be read as text.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return NoTable;
        }
    }

    private static string Cell(JsonElement row, string column) => !row.TryGetProperty(column, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!.WithLineFeeds(),
        _ => value.GetRawText(),
    };

    private static Refusal NoTable => new Refusal("Ce JSON n’est pas une liste d’objets.");
}
