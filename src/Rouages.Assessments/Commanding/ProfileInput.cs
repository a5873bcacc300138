using System.Collections.Immutable;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;

namespace Rouages.Assessments.Commanding;

/// <summary>Turns the given JSON into a profile: either completeness by stage, or what each respondent said.</summary>
internal sealed class ProfileInput(string contentRoot)
{
    public (Profile Profile, ImmutableArray<Spread> Debate) Read(JsonInput input)
    {
        // « about » is what an export tells around the answers; a profile does not depend on it.
        var members = input.Members("framework", "version", "completeness", "respondents", "group", "about", "adaptation");
        var framework = Framework(Required(input, members, "framework"), Required(input, members, "version"));
        if (members.TryGetValue("adaptation", out var adapted)) framework = Adapted(framework, adapted);
        if (members.TryGetValue("completeness", out var completeness))
        {
            if (members.ContainsKey("respondents")) throw completeness.Refuse("donnez completeness ou respondents, pas les deux.");
            if (members.TryGetValue("group", out var alone)) throw alone.Refuse("group va avec respondents.");
            return (framework.Profile(Completeness(framework, completeness)), []);
        }

        var voices = new VoicesInput(framework).Read(Required(input, members, "respondents"));
        var group = members.TryGetValue("group", out var settled) ? new VoicesInput(framework).Group(settled) : null;
        var reading = Scoring.Of(framework, voices, group);
        return (reading.Profile, reading.Debate);
    }

    private Framework Framework(JsonInput slug, JsonInput version)
    {
        var versions = Frameworks.LoadVersions(contentRoot, slug.Text());
        if (versions.Length == 0) throw slug.Refuse($"ce référentiel n’existe pas dans {contentRoot}.");
        var wanted = version.Whole(1, int.MaxValue);
        return versions.FirstOrDefault(framework => framework.Version == wanted)
            ?? throw version.Refuse($"{slug.Text()} n’a pas de version {wanted}.");
    }

    /// <summary>The thresholds of a network or a territory, as an export tells them: only their values count.</summary>
    private static Framework Adapted(Framework framework, JsonInput given)
    {
        var members = given.Members("slug", "version", "name", "by", "thresholds");
        var values = new Dictionary<string, double>();
        foreach (var (name, value) in Required(given, members, "thresholds").Members(
            [.. Enum.GetValues<ThresholdName>().Select(Adaptation.Key)])) values[name] = value.Number();
        var adapted = framework.With(new Adaptation(
            Told("slug"), members.TryGetValue("version", out var version) ? version.Whole(1, int.MaxValue) : 1, Told("name"), Told("by"),
            values));
        return adapted.Thresholds.AreInOrder ? adapted
            : throw given.Refuse("il faut 0 < started < acquired ≤ 1, et des distances positives.");

        string Told(string name) => members.TryGetValue(name, out var text) ? text.Text() : "";
    }

    private static double[] Completeness(Framework framework, JsonInput given)
    {
        var values = new double[framework.Stages.Length];
        Array.Fill(values, double.NaN);
        foreach (var (stage, done) in VoicesInput.Completeness(framework, given)) values[stage.Index] = done;
        return values;
    }

    private static JsonInput Required(JsonInput input, Dictionary<string, JsonInput> members, string name) =>
        members.TryGetValue(name, out var value)
            ? value
            : throw new InputException($"{input.At}/{name}",
                name == "respondents" ? "donnez completeness ou respondents." : "cette clé manque.");
}
