using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Commanding;

/// <summary>Writes a profile as JSON, always with the same members in the same order; numbers have two decimals at most.</summary>
internal static class ProfileOutput
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n" };

    public static string Write(Profile profile, ImmutableArray<Spread> debate)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("positions");
            foreach (var wheel in profile.Framework.Wheels) json.WriteNumber(wheel.Id, TwoDecimals(profile.Positions[wheel.Index]));
            json.WriteEndObject();
            json.WriteNumber("median", TwoDecimals(profile.Median));
            json.WriteNumber("mean", TwoDecimals(profile.Mean));
            Ids(json, "gripped", profile.Gripped.Select(wheel => wheel.Id));
            Ids(json, "racing", profile.Racing.Select(wheel => wheel.Id));
            if (profile.Movement is { } movement) json.WriteString("movement", movement.Id);
            Ids(json, "nextStages", profile.NextStages);
            Ids(json, "started", profile.Started);
            Ids(json, "acquired", profile.Acquired);
            Advice(json, profile.Advice);
            Debate(json, debate);
            Ids(json, "undocumented", profile.Undocumented);
            if (profile.Framework.Adaptation is { } adaptation) json.WriteString("adaptation", adaptation.Name);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Advice(Utf8JsonWriter json, ImmutableArray<Advice> advice)
    {
        json.WriteStartArray("advice");
        foreach (var (stage, before) in advice)
        {
            json.WriteStartObject();
            json.WriteString("stage", stage.Id);
            Ids(json, "shouldBeStarted", before.Select(prerequisite => prerequisite.Stage));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Debate(Utf8JsonWriter json, ImmutableArray<Spread> debate)
    {
        json.WriteStartArray("debate");
        foreach (var spread in debate)
        {
            json.WriteStartObject();
            json.WriteString("stage", spread.Stage.Id);
            json.WriteNumber("sigma", TwoDecimals(spread.Sigma));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Ids(Utf8JsonWriter json, string name, IEnumerable<Stage> stages) =>
        Ids(json, name, stages.Select(stage => stage.Id));

    private static void Ids(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
    }

    /// <summary>Rounded on the decimal digits, as a person would, rather than on the binary fraction behind them.</summary>
    private static decimal TwoDecimals(double value) => Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero);
}
