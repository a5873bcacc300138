using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Rouages.Workshops.Domain;

/// <summary>Facts and steps as JSON, without reflection: the log is written thousands of times a second.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Unknown)), JsonSerializable(typeof(Joined)), JsonSerializable(typeof(Renamed)), JsonSerializable(typeof(Removed)),
    JsonSerializable(typeof(RoleGiven)), JsonSerializable(typeof(Opened))]
[JsonSerializable(typeof(Paused)), JsonSerializable(typeof(Resumed)), JsonSerializable(typeof(Closed)),
    JsonSerializable(typeof(StepStarted)), JsonSerializable(typeof(StepBack))]
[JsonSerializable(typeof(TimerSet)), JsonSerializable(typeof(CardWritten)), JsonSerializable(typeof(CardEdited)),
    JsonSerializable(typeof(CardWithdrawn)), JsonSerializable(typeof(CardHidden))]
[JsonSerializable(typeof(CardShown)), JsonSerializable(typeof(CardsGrouped)), JsonSerializable(typeof(GroupTitled)),
    JsonSerializable(typeof(CardMoved)), JsonSerializable(typeof(CardsMerged))]
[JsonSerializable(typeof(Voted)), JsonSerializable(typeof(Counted)), JsonSerializable(typeof(PositionTaken)),
    JsonSerializable(typeof(Rated)), JsonSerializable(typeof(Agreed)), JsonSerializable(typeof(PointShown))]
[JsonSerializable(typeof(HandRaised)), JsonSerializable(typeof(HandLowered)), JsonSerializable(typeof(SpeechGiven)),
    JsonSerializable(typeof(SpeechEnded)), JsonSerializable(typeof(SeatingPlanned)), JsonSerializable(typeof(SeatTaken))]
[JsonSerializable(typeof(PhotoPinned)), JsonSerializable(typeof(PhotoTaken)), JsonSerializable(typeof(NewcomersAllowed)),
    JsonSerializable(typeof(GuestsRemoved)), JsonSerializable(typeof(VoteFinished)), JsonSerializable(typeof(ResultsShown)),
    JsonSerializable(typeof(Concluded)), JsonSerializable(typeof(WordLeft))]
[JsonSerializable(typeof(IReadOnlyList<Step>))]
internal sealed partial class WorkshopJson : JsonSerializerContext;

/// <summary>The kinds of facts, by the word that the log and the protocol use. A new fact is one line here.</summary>
internal static class FactJson
{
    private static readonly (string Kind, JsonTypeInfo Type)[] Known =
    [
        ("unknown", WorkshopJson.Default.Unknown),
        ("join", WorkshopJson.Default.Joined),
        ("rename", WorkshopJson.Default.Renamed),
        ("remove", WorkshopJson.Default.Removed),
        ("role", WorkshopJson.Default.RoleGiven),
        ("open", WorkshopJson.Default.Opened),
        ("pause", WorkshopJson.Default.Paused),
        ("resume", WorkshopJson.Default.Resumed),
        ("close", WorkshopJson.Default.Closed),
        ("step", WorkshopJson.Default.StepStarted),
        ("back", WorkshopJson.Default.StepBack),
        ("timer", WorkshopJson.Default.TimerSet),
        ("card", WorkshopJson.Default.CardWritten),
        ("edit", WorkshopJson.Default.CardEdited),
        ("withdraw", WorkshopJson.Default.CardWithdrawn),
        ("hide", WorkshopJson.Default.CardHidden),
        ("show", WorkshopJson.Default.CardShown),
        ("group", WorkshopJson.Default.CardsGrouped),
        ("title", WorkshopJson.Default.GroupTitled),
        ("move", WorkshopJson.Default.CardMoved),
        ("merge", WorkshopJson.Default.CardsMerged),
        ("vote", WorkshopJson.Default.Voted),
        ("done", WorkshopJson.Default.VoteFinished),
        ("result", WorkshopJson.Default.ResultsShown),
        ("conclude", WorkshopJson.Default.Concluded),
        ("word", WorkshopJson.Default.WordLeft),
        ("count", WorkshopJson.Default.Counted),
        ("stand", WorkshopJson.Default.PositionTaken),
        ("rate", WorkshopJson.Default.Rated),
        ("agree", WorkshopJson.Default.Agreed),
        ("point", WorkshopJson.Default.PointShown),
        ("hand", WorkshopJson.Default.HandRaised),
        ("lower", WorkshopJson.Default.HandLowered),
        ("speech", WorkshopJson.Default.SpeechGiven),
        ("silence", WorkshopJson.Default.SpeechEnded),
        ("seat", WorkshopJson.Default.SeatingPlanned),
        ("sit", WorkshopJson.Default.SeatTaken),
        ("newcomers", WorkshopJson.Default.NewcomersAllowed),
        ("clear", WorkshopJson.Default.GuestsRemoved),
        ("photo", WorkshopJson.Default.PhotoPinned),
        ("unpin", WorkshopJson.Default.PhotoTaken),
    ];

    private static readonly Dictionary<string, JsonTypeInfo> ByKind = Known.ToDictionary(known => known.Kind, known => known.Type);
    private static readonly Dictionary<Type, (string Kind, JsonTypeInfo Type)> ByType = Known.ToDictionary(known => known.Type.Type);

    public static IEnumerable<string> Kinds => Known.Select(known => known.Kind);

    /// <summary>The fields of a kind of fact and their types.</summary>
    public static IReadOnlyDictionary<string, Type> FieldsOf(string kind) =>
        ByKind[kind].Properties.ToDictionary(field => field.Name, field => field.PropertyType);

    public static string KindOf(Fact fact) => ByType[fact.GetType()].Kind;

    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, ByType[fact.GetType()].Type);

    // Written by the site alone, once it has done what they say: kept the file of a photo, or erased it, given a place.
    private static readonly HashSet<string> Ours = ["unknown", "photo", "unpin", "join"];

    /// <summary>
    /// Most characters of any string that somebody sends: four times the longest text that a fact keeps. Each fact then bounds its own.
    /// </summary>
    public const int LongestString = 4 * Card.LongestText;

    private const int MostFields = 20;

    /// <summary>The fact, as the log keeps it; null when the kind is unknown or the text is not one.</summary>
    public static Fact? Read(string kind, string json) => Read(kind, type => JsonSerializer.Deserialize(json, type));

    /// <summary>
    /// What somebody asks for, by form or by socket; null also for what nobody may ask for, and for what is larger than any fact.
    /// </summary>
    public static Fact? Ask(string kind, JsonElement json) =>
        Ours.Contains(kind) ? null : Read(kind, type => IsBounded(json) ? json.Deserialize(type) : null);

    private static bool IsBounded(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!.Length <= LongestString,
        JsonValueKind.Array => json.GetArrayLength() <= Room.MostInList && json.EnumerateArray().All(IsBounded),
        JsonValueKind.Object => json.GetPropertyCount() <= MostFields && json.EnumerateObject().All(field => IsBounded(field.Value)),
        _ => true,
    };

    private static Fact? Read(string kind, Func<JsonTypeInfo, object?> read)
    {
        try
        {
            return ByKind.TryGetValue(kind, out var type) ? read(type) as Fact : null;
        }
        // Half of a pair of code units is no text.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static string WriteSteps(IReadOnlyList<Step> steps) => JsonSerializer.Serialize(steps, WorkshopJson.Default.IReadOnlyListStep);

    public static IReadOnlyList<Step> ReadSteps(string json) =>
        JsonSerializer.Deserialize(json, WorkshopJson.Default.IReadOnlyListStep) ?? [];
}
