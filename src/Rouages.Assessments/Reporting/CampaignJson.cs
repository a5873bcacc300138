using System.Text.Json;
using System.Text.Json.Nodes;
using Rouages.Assessments.Domain;
using Rouages.Commons;

namespace Rouages.Assessments.Reporting;

/// <summary>
/// The JSON of a campaign, in the shape that <c>rouages profile</c> reads. An anonymous campaign leaves as completeness by stage; one
/// opened with names leaves as respondents under pseudonyms, with what the group settled. The shape is documented in the module's README.
/// </summary>
internal static class CampaignJson
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web);

    public static byte[] Write(string cooperation, Diagnosis diagnosis, IReadOnlyList<PseudonymousVoice>? voices)
    {
        var root =
            new JsonObject
            {
                ["framework"] = diagnosis.Framework.Slug, ["version"] = diagnosis.Framework.Version,
                ["about"] = About(cooperation, diagnosis)
            };
        if (diagnosis.Framework.Adaptation is { } adaptation) root["adaptation"] = JsonSerializer.SerializeToNode(adaptation, Shape);
        if (voices is null)
            root["completeness"] = new JsonObject(diagnosis.Stages.Where(stage => !double.IsNaN(stage.Completeness))
                .Select(stage => KeyValuePair.Create(stage.Stage.Id, (JsonNode?)stage.Completeness)));
        else
        {
            root["respondents"] = new JsonArray([.. voices.Select(Respondent)]);
            root["group"] = new JsonObject
            {
                ["declared"] = new JsonObject(diagnosis.Stages.Where(stage => stage.Group is { Mean: null })
                    .Select(stage => KeyValuePair.Create(stage.Stage.Id, (JsonNode?)stage.Group!.Level))),
                ["completeness"] = new JsonObject(diagnosis.Stages.Where(stage => stage.Group is { Mean: not null })
                    .Select(stage => KeyValuePair.Create(stage.Stage.Id, (JsonNode?)stage.Group!.Mean))),
            };
        }

        return JsonSerializer.SerializeToUtf8Bytes(root, ReadableJson.Options);
    }

    private static JsonObject About(string cooperation, Diagnosis diagnosis) => new()
    {
        ["cooperation"] = cooperation,
        ["campaign"] = diagnosis.Campaign.Number,
        ["title"] = diagnosis.Campaign.Title,
        ["closedAt"] = diagnosis.Campaign.ClosedAt,
        ["respondents"] = diagnosis.Campaign.Respondents,
        ["organisations"] = diagnosis.Campaign.Organisations,
        ["settled"] = diagnosis.Counted.Settled,
        ["atMean"] = diagnosis.Counted.AtMean,
        ["disagreements"] = diagnosis.Disagreements.Count(),
        ["movement"] = diagnosis.Movement?.Id,
        ["stages"] = new JsonObject(diagnosis.Stages.Select(stage => KeyValuePair.Create(stage.Stage.Id, (JsonNode?)Stage(stage)))),
    };

    private static JsonObject Stage(StageReading stage) => new()
    {
        ["voices"] = stage.Voices,
        ["documented"] = stage.IsDocumented,
        ["debate"] = stage.IsDebate,
        ["mean"] = stage.Statistics?.Mean,
        ["lowest"] = stage.Statistics?.Lowest,
        ["highest"] = stage.Statistics?.Highest,
        ["sigma"] = stage.Statistics?.Sigma,
        ["unsure"] = stage.Unsure,
        ["group"] = stage.Group is { Mean: null } ? stage.Group.Level : null,
        ["groupMean"] = stage.Group?.Mean,
        ["disagreement"] = stage.Kept is not null,
        ["note"] = stage.Group?.Note ?? stage.Kept?.Note,
    };

    private static JsonNode Respondent(PseudonymousVoice voice)
    {
        var respondent = new JsonObject { ["id"] = voice.Id };
        if (voice.Organisation is not null) respondent["organisation"] = voice.Organisation;
        respondent["declared"] = new JsonObject(voice.Declared.Select(said => KeyValuePair.Create(said.Item, (JsonNode?)said.Value)));
        respondent["indicators"] = new JsonObject(voice.Measured.Select(said => KeyValuePair.Create(said.Item, (JsonNode?)said.Value)));
        return respondent;
    }
}
