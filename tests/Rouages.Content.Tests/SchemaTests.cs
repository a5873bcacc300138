using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Rouages.Assessments.Adapting;
using Rouages.Assessments.FrameworkReading;
using Rouages.Workshops.FormatReading;

namespace Rouages.Content.Tests;

/// <summary>The schemas give completion in an editor; the application itself reads through the records they come from.</summary>
public class SchemaTests
{
    private static readonly JsonSerializerOptions Indented = new(
        )
    { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_schema_of_frameworks_says_what_the_reader_accepts() =>
        Same(FrameworkJson.Default.FrameworkFile, "framework.schema.json");

    [Fact]
    public void The_schema_of_formats_says_what_the_reader_accepts() => Same(FormatJson.Default.FormatFile, "format.schema.json");

    [Fact]
    public void The_schema_of_adaptations_says_what_the_reader_accepts() =>
        Same(AdaptationFileJson.Default.AdaptationFile, "adaptation.schema.json");

    private static void Same(JsonTypeInfo type, string name)
    {
        var schema = type.GetJsonSchemaAsNode(new() { TreatNullObliviousAsNonNullable = true }).AsObject();
        schema.Insert(0, "$schema", JsonValue.Create("https://json-schema.org/draft/2020-12/schema"));
        Accepted.Same(Path.Combine(ContentFolder.Root, name), schema.ToJsonString(Indented) + "\n");
    }
}
