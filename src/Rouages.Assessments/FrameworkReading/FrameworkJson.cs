using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Commons.Content;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>
/// How the files are read: nothing unknown, nothing missing, nothing twice. Generated at build so that the command line starts fast.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(Named<EvidenceTag>), typeof(Named<IndicatorKind>), typeof(Named<WheelNature>), typeof(Named<WheelReading>),
        typeof(Named<SupportKind>), typeof(Named<LeverAudience>)])]
[JsonSerializable(typeof(FrameworkFile))]
[JsonSerializable(typeof(InstanceFile))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class FrameworkJson : JsonSerializerContext;
