using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Commons.Content;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.FormatReading;

/// <summary>format.json as it is written: structure and keys; words are in fr.json and en.json. Reading is strict. What a <c>private</c>
/// one gives is read by those who were there alone, and never published.</summary>
internal sealed record FormatFile(
    [property: JsonPropertyName("$schema")] string Schema,
    string Slug,
    int Version,
    bool Offered,
    string Licence,
    SourceFile[] Sources,
    People People,
    string[] Roles,
    StepFile[] Steps,
    bool Private = false);

/// <summary>A document. Without a public address it has a date; without a date it has an address.</summary>
internal sealed record SourceFile(string Title, string? Url = null, string? Date = null, string? Authors = null);

/// <summary>
/// A step. <c>minutes</c> is the length of one round in a rotation; <c>from</c> the directory where its columns are picked; with
/// <c>levels</c> the values of its scale have names.
/// </summary>
internal sealed record StepFile(
    string Key, StepKind Kind, int Minutes, string[]? Columns = null, string[]? Kinds = null, BallotFile? Ballot = null,
    bool Statement = false, int? Rounds = null, string? Of = null, int? Scale = null, ChoiceSource From = ChoiceSource.Lines,
    bool Levels = false);

internal sealed record BallotFile(BallotKind Kind, int? Points = null);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(Named<StepKind>), typeof(Named<BallotKind>), typeof(Named<ChoiceSource>)])]
[JsonSerializable(typeof(FormatFile))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class FormatJson : JsonSerializerContext;
