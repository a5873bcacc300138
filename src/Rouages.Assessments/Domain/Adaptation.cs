using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rouages.Assessments.Domain;

/// <summary>A threshold that a network or a territory may change.</summary>
public enum ThresholdName
{
    Started,
    Acquired,
    GrippedUnderMedian,
    RacingOverMedian,
    Debate,
    LostGround,
}

/// <summary>
/// The thresholds that a network or a territory reads with, in the place of those of the framework. A campaign keeps it as it was.
/// </summary>
/// <param name="Slug">The name of its file.</param>
/// <param name="Version">From 1; another version is another reading.</param>
/// <param name="Name">What people call it.</param>
/// <param name="By">Who adapts.</param>
/// <param name="Thresholds">The values that change, by the name they have in the file.</param>
public sealed record Adaptation(string Slug, int Version, string Name, string By, IReadOnlyDictionary<string, double> Thresholds)
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web);

    /// <summary>Those that change, in the order of the framework.</summary>
    [JsonIgnore]
    public IEnumerable<(ThresholdName Threshold, double Value)> Changes =>
        from name in Enum.GetValues<ThresholdName>()
        where Thresholds.ContainsKey(Key(name))
        select (name, Thresholds[Key(name)]);

    /// <summary>The thresholds of a framework once adapted.</summary>
    public Thresholds Of(Thresholds own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return own with
        {
            Started = Value(ThresholdName.Started, own),
            Acquired = Value(ThresholdName.Acquired, own),
            GrippedUnderMedian = Value(ThresholdName.GrippedUnderMedian, own),
            RacingOverMedian = Value(ThresholdName.RacingOverMedian, own),
            Debate = Value(ThresholdName.Debate, own),
            LostGround = Value(ThresholdName.LostGround, own),
        };
    }

    private double Value(ThresholdName name, Thresholds own) =>
        Thresholds.TryGetValue(Key(name), out var value) ? value : own.Of(name);

    /// <summary>How a threshold is written in files and in what is stored.</summary>
    public static string Key(ThresholdName name) => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());

    internal string ToJson() => JsonSerializer.Serialize(this, Stored);

    /// <summary>What a campaign stored; null when it reads with the framework's own numbers.</summary>
    internal static Adaptation? Read(string? stored) => stored is null ? null : JsonSerializer.Deserialize<Adaptation>(stored, Stored);
}

/// <summary>An adaptation as its file tells it: what it is for, and why each threshold changes.</summary>
/// <param name="Adaptation">What a campaign keeps of it.</param>
/// <param name="Offered">False for the example.</param>
/// <param name="Framework">Slug of the framework it adapts.</param>
/// <param name="FrameworkVersion">And its version.</param>
/// <param name="Reasons">One sentence for each threshold.</param>
/// <param name="Territories">Keys of the départements, régions and EPCI where it is proposed first; none: it is chosen.</param>
public sealed record AdaptationSheet(
    Adaptation Adaptation, bool Offered, string Framework, int FrameworkVersion, ImmutableDictionary<ThresholdName, string> Reasons,
    ImmutableArray<string> Territories);
