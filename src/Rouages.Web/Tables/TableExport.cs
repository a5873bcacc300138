using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Rouages.Commons;
using Rouages.Commons.Tables;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Rouages.Web.Tables;

/// <summary>The three ways in which a table leaves.</summary>
public enum TableFormat
{
    /// <summary>Text, for any spreadsheet.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>An array of objects, for programs.</summary>
    Json,
}

/// <summary>A column of what is exported.</summary>
/// <param name="Key">Its name for programs: lower case, without accents, never changed.</param>
/// <param name="Title">Its name for people, already said.</param>
/// <param name="Value">The cell: text, a number, a day, an instant, a truth value, or null.</param>
public sealed record TableColumn<T>(string Key, string Title, Func<T, object?> Value);

/// <summary>
/// What a module lets out as a table, described once and written as CSV, XLSX or JSON. JSON has the keys; the others have the titles,
/// which is why an import knows a column by either.
/// </summary>
/// <param name="columns">The columns, in their order.</param>
public sealed class TableExport<T>(params IReadOnlyList<TableColumn<T>> columns)
{
    /// <summary>The file to send.</summary>
    /// <param name="format">How it is written.</param>
    /// <param name="rows">What it holds.</param>
    /// <param name="name">Its name, without the ending.</param>
    /// <param name="ct">Stops the writing.</param>
    public async Task<FileContentHttpResult> File(TableFormat format, IEnumerable<T> rows, string name, CancellationToken ct) =>
        format switch
        {
            TableFormat.Xlsx =>
                TypedResults.File(await Xlsx(rows, ct), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx"),
            TableFormat.Json => TypedResults.File(Json(rows), "application/json", $"{name}.json"),
            _ => TypedResults.File(Csv(rows), "text/csv; charset=utf-8", $"{name}.csv"),
        };

    /// <summary>Text for a spreadsheet: see <see cref="CsvWriter"/>.</summary>
    public byte[] Csv(IEnumerable<T> rows) =>
        CsvWriter.Write([.. columns.Select(column => column.Title)],
            rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => column.Value(row))]));

    /// <summary>A workbook of one sheet, its first row in bold. Its texts are texts: a spreadsheet computes none of them.</summary>
    public async Task<byte[]> Xlsx(IEnumerable<T> rows, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        await using (var sheet = await Spreadsheet.CreateNewAsync(memory, cancellationToken: ct))
        {
            await sheet.StartWorksheetAsync("Rouages", token: ct);
            var bold = sheet.AddStyle(new Style { Font = { Bold = true } });
            await sheet.AddRowAsync([.. columns.Select(column => new Cell(column.Title, bold))], ct);
            foreach (var row in rows) await sheet.AddRowAsync([.. columns.Select(column => new Cell(Data(column.Value(row))))], ct);
            await sheet.FinishAsync(ct);
        }
        return memory.ToArray();
    }

    /// <summary>An array of objects; a cell without value is null.</summary>
    public byte[] Json(IEnumerable<T> rows)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, ReadableJson.Writer))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                foreach (var column in columns)
                {
                    json.WritePropertyName(column.Key);
                    JsonSerializer.Serialize(json, column.Value(row));
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return memory.ToArray();
    }

    private static DataCell Data(object? value) => value switch
    {
        null => default,
        bool truth => new(truth),
        int number => new(number),
        long number => new(number),
        double number => new(number),
        decimal number => new(number),
        DateOnly day => new(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        DateTimeOffset instant => new(instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)),
        var other => new(Fit(other.ToString()!)),
    };

    // XML takes neither control characters nor a half of a pair, and a cell has its longest.
    private static string Fit(string text)
    {
        var fit =
            string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= ' ' || rune.Value is '\n' or '\t')
                .Select(rune => rune.ToString()));
        var longest = TableLimits.Usual.Cell;
        return fit.AtMost(longest);
    }
}
