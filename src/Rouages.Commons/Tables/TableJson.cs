using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rouages.Commons.Tables;

/// <summary>A table as JSON: an array of objects, one per row, whose keys are the columns in their order.</summary>
public static class TableJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the rows of a table that was read, one a line.</summary>
    public static void Write(Table table, TextWriter output)
    {
        output.Write('[');
        using var memory = new MemoryStream();
        using var json = new Utf8JsonWriter(memory, Readable);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            Write(json, table.Columns, table.Rows[row].Cells);
            output.Write(row == 0 ? "\n" : ",\n");
            output.Write(System.Text.Encoding.UTF8.GetString(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
            memory.SetLength(0);
            json.Reset();
        }
        output.Write(table.Rows.Count == 0 ? "]\n" : "\n]\n");
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        json.WriteStartObject();
        for (var at = 0; at < columns.Count; at++) json.WriteString(columns[at], cells[at]);
        json.WriteEndObject();
        json.Flush();
    }
}
