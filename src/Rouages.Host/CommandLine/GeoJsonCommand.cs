using System.Text.Encodings.Web;
using System.Text.Json;
using Rouages.Commons.GeoJson;

namespace Rouages.Host.CommandLine;

/// <summary><c>rouages geojson read FILE</c>: how many features a file holds, and what RFC 7946 does not allow in it.</summary>
internal static class GeoJsonCommand
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] words, Terminal terminal, Tongue tongue)
    {
        if (words is not ["read", var path])
            return Commands.Explain(terminal, tongue.Say(
                "Usage : rouages geojson read FICHIER.geojson (ou « - » pour l’entrée)",
                    "Usage: rouages geojson read FILE.geojson (or \"-\" for standard input)"));
        if (InputFile.Read(path, GeoJsonLimits.Usual.Bytes, terminal, tongue) is not { } bytes) return Commands.BadUsage;

        var (document, refusal) = GeoJsonReader.Read(bytes, GeoJsonLimits.Usual);
        if (document is null)
        {
            terminal.Error.WriteLine($"{path}\u00a0: {tongue.Say(refusal!)}");
            return Commands.SomeInvalid;
        }
        terminal.Out.WriteLine(Written(document, tongue));
        return Commands.AllWell;
    }

    private static string Written(GeoJsonDocument document, Tongue tongue)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("features", document.Features.Count);
            json.WriteStartArray("errors");
            foreach (var (where, reason) in document.Errors)
            {
                json.WriteStartObject();
                json.WriteString("path", where);
                json.WriteString("reason", tongue.Say(reason));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }
}
