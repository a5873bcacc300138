using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Rouages.Workshops.Domain;

/// <summary>Facts and steps as JSON, without reflection: the log is written thousands of times a second.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Joined)), JsonSerializable(typeof(Opened)), JsonSerializable(typeof(Closed)), JsonSerializable(typeof(StepStarted))]
[JsonSerializable(typeof(CardWritten)), JsonSerializable(typeof(CardEdited)), JsonSerializable(typeof(CardWithdrawn))]
[JsonSerializable(typeof(IReadOnlyList<Step>))]
internal sealed partial class WorkshopJson : JsonSerializerContext;

/// <summary>The kinds of facts, by the word that the log and the protocol use. A new fact is one line here.</summary>
internal static class FactJson
{
    private static readonly (string Kind, JsonTypeInfo Type)[] Known =
    [
        ("join", WorkshopJson.Default.Joined),
        ("open", WorkshopJson.Default.Opened),
        ("close", WorkshopJson.Default.Closed),
        ("step", WorkshopJson.Default.StepStarted),
        ("card", WorkshopJson.Default.CardWritten),
        ("edit", WorkshopJson.Default.CardEdited),
        ("withdraw", WorkshopJson.Default.CardWithdrawn),
    ];

    private static readonly Dictionary<string, JsonTypeInfo> ByKind = Known.ToDictionary(known => known.Kind, known => known.Type);
    private static readonly Dictionary<Type, (string Kind, JsonTypeInfo Type)> ByType = Known.ToDictionary(known => known.Type.Type);

    public static IEnumerable<string> Kinds => Known.Select(known => known.Kind);

    public static string KindOf(Fact fact) => ByType[fact.GetType()].Kind;

    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, ByType[fact.GetType()].Type);

    /// <summary>The fact; null when the kind is unknown or the text is not one.</summary>
    public static Fact? Read(string kind, string json)
    {
        try
        {
            return ByKind.TryGetValue(kind, out var type) ? JsonSerializer.Deserialize(json, type) as Fact : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string WriteSteps(IReadOnlyList<Step> steps) => JsonSerializer.Serialize(steps, WorkshopJson.Default.IReadOnlyListStep);

    public static IReadOnlyList<Step> ReadSteps(string json) => JsonSerializer.Deserialize(json, WorkshopJson.Default.IReadOnlyListStep) ?? [];
}
