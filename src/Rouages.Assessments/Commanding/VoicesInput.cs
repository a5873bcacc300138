using System.Text.Json;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Commanding;

/// <summary>Reads what people said: declared statuses by stage, raw measures by indicator.</summary>
internal sealed class VoicesInput(Framework framework)
{
    public List<Voice> Read(JsonInput respondents)
    {
        var ids = new HashSet<string>();
        var voices = new List<Voice>();
        foreach (var respondent in respondents.Elements())
        {
            var members = respondent.Members("id", "organisation", "declared", "indicators");
            if (!members.TryGetValue("id", out var id)) throw new InputException($"{respondent.At}/id", "cette clé manque.");
            if (!ids.Add(id.Text())) throw id.Refuse("ce répondant est donné deux fois.");
            var organisation = members.TryGetValue("organisation", out var named) ? named.Text() : null;
            voices.Add(new Voice(id.Text(), organisation, Sheet(members)));
        }

        return voices;
    }

    /// <summary>
    /// What the group settled together: statuses, and means that it kept as they were. A mean is never rounded; where both are given
    /// for a stage, it is the mean that counts.
    /// </summary>
    public Dictionary<Stage, double> Group(JsonInput group)
    {
        var members = group.Members("declared", "completeness");
        var settled = new Dictionary<Stage, double>();
        if (members.TryGetValue("declared", out var declared))
            foreach (var (id, status) in declared.Members())
                settled[Known(framework, id, status)] = status.Whole(0, Indicator.HighestScore) / (double)Indicator.HighestScore;
        if (members.TryGetValue("completeness", out var completeness))
            foreach (var (stage, done) in Completeness(framework, completeness)) settled[stage] = done;
        return settled;
    }

    /// <summary>Completeness by stage, each from 0 to 1.</summary>
    public static IEnumerable<(Stage Stage, double Done)> Completeness(Framework framework, JsonInput given) =>
        given.Members().Select(member => (Known(framework, member.Key, member.Value),
            member.Value.Number() is >= 0 and <= 1 and var done ? done : throw member.Value.Refuse("un nombre de 0 à 1 est attendu.")));

    private static Stage Known(Framework framework, string id, JsonInput given) =>
        framework.Stage(id) ?? throw given.Refuse("cette étape n’existe pas.");

    private AnswerSheet Sheet(Dictionary<string, JsonInput> members)
    {
        var sheet = new AnswerSheet(framework);
        if (members.TryGetValue("declared", out var declared))
            foreach (var (id, status) in declared.Members())
                sheet[Known(framework, id, status)] = status.Whole(0, Indicator.HighestScore);
        if (members.TryGetValue("indicators", out var indicators))
            foreach (var (id, measure) in indicators.Members())
                Measure(sheet, framework.Indicator(id) ?? throw measure.Refuse("cet indicateur n’existe pas."), measure);
        return sheet;
    }

    private static void Measure(AnswerSheet sheet, Indicator indicator, JsonInput given)
    {
        var measure = (indicator.Kind, given.Value.ValueKind) switch
        {
            (IndicatorKind.YesNo, JsonValueKind.True) => 1,
            (IndicatorKind.YesNo, JsonValueKind.False) => 0,
            _ => given.Number(),
        };
        sheet[indicator] = indicator.Accepts(measure) ? measure : throw given.Refuse(Expected(indicator.Kind));
    }

    private static string Expected(IndicatorKind kind) => kind switch
    {
        IndicatorKind.YesNo => "oui ou non est attendu : true, false, 1 ou 0.",
        IndicatorKind.Scale => "un entier de 0 à 3 est attendu.",
        IndicatorKind.Percent => "un pourcentage de 0 à 100 est attendu.",
        _ => "un nombre positif ou nul est attendu.",
    };
}
