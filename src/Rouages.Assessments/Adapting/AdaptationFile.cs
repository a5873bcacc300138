using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Assessments.Domain;
using Rouages.Commons.Content;

namespace Rouages.Assessments.Adapting;

/// <summary>A file of <c>content/adaptations</c> as it is written. Reading is strict.</summary>
internal sealed record AdaptationFile(
    [property: JsonPropertyName("$schema")] string Schema, string Slug, int Version, bool Offered, string Name, string By,
    string Framework, int FrameworkVersion, ChangeFile[] Changes, string[]? Territories = null);

/// <summary>A threshold, its value here, and why in one sentence.</summary>
internal sealed record ChangeFile(ThresholdName Threshold, double Value, string Why);

/// <summary>How the files are read: nothing unknown, nothing missing, nothing twice.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata, Converters = [typeof(Named<ThresholdName>)])]
[JsonSerializable(typeof(AdaptationFile))]
internal sealed partial class AdaptationFileJson : JsonSerializerContext;
