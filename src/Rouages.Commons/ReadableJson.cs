using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Rouages.Commons;

/// <summary>JSON that people open too: indented, with letters and accents as they are written.</summary>
public static class ReadableJson
{
    /// <summary>For whole values; names as the types say them.</summary>
    public static JsonSerializerOptions Options { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>For what is written piece by piece.</summary>
    public static JsonWriterOptions Writer { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
