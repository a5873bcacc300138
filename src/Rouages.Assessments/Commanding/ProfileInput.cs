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
        var members = input.Members("framework", "version", "completeness", "respondents", "group", "about");
        var framework = Framework(Required(input, members, "framework"), Required(input, members, "version"));
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
