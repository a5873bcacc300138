namespace Rouages.Assessments.FrameworkReading;

/// <summary>The source that a text names, null when it names none, and where that stands.</summary>
internal readonly record struct Naming(string? Source, string Pointer);

/// <summary>
/// Walks the sources that the texts name. A framework names one for each text, or for none: the first version named none.
/// </summary>
internal static class FrameworkSources
{
    public static bool AreNamed(FrameworkFile file) => All(file).Any(naming => naming.Source is not null);

    public static IEnumerable<Naming> All(FrameworkFile file) =>
        new[] { new Naming(file.Thresholds.Source, "/thresholds/source"), new Naming(file.BoundsSource, "/boundsSource") }
            .Concat(Of(file.Levels, "/levels")).Concat(Of(file.Notions ?? [], "/notions")).Concat(Of(file.Takeaways, "/takeaways"))
            .Concat(file.Functions.SelectMany((f, i) => OfFunction(f, $"/functions/{i}")))
            .Concat(file.Movements.SelectMany((m, i) => OfLevers(m.Source, m.Levers, $"/movements/{i}")))
            .Concat(file.LeverFamilies.SelectMany((f, i) => OfLevers(f.Source, f.Levers, $"/leverFamilies/{i}")))
            .Concat(OfAuthorities(file.Authorities))
            .Concat((file.Experiences ?? []).Select((experience, i) => new Naming(experience.Source, $"/experiences/{i}/source")))
            .Concat(file.Wheels.SelectMany((w, i) => OfWheel(w, $"/wheels/{i}")));

    private static IEnumerable<Naming> Of(ItemFile[] items, string at) =>
        items.Select((item, i) => new Naming(item.Source, $"{at}/{i}/source"));

    private static IEnumerable<Naming> Of(ProvenanceFile? file, string at) =>
        file is null ? [] : [new Naming(file.Source, $"{at}/source")];

    private static IEnumerable<Naming> OfFunction(FunctionFile file, string at) =>
        Of(file.Missions, $"{at}/missions")
            .Concat(file.Actions.Select((action, i) => new Naming(action.Source, $"{at}/actions/{i}/source")))
            .Concat(file.Needs.Select((need, i) => new Naming(need.Source, $"{at}/needs/{i}/source")))
            .Concat(Of(file.Definition, $"{at}/definition")).Prepend(new Naming(file.Source, $"{at}/source"));

    private static IEnumerable<Naming> OfLevers(string? source, LeverFile[] levers, string at) =>
        levers.Select((lever, i) => new Naming(lever.Source, $"{at}/levers/{i}/source")).Prepend(new Naming(source, $"{at}/source"));

    private static IEnumerable<Naming> OfAuthorities(AuthoritiesFile? file) => file is null ? [] :
        Of(file.Takeaways, "/authorities/takeaways").Concat(Of(file.Stakes, "/authorities/stakes"))
            .Concat(file.Practices.SelectMany((practice, i) => OfPractice(practice, $"/authorities/practices/{i}")));

    private static IEnumerable<Naming> OfPractice(PracticeFile file, string at) =>
        Of(file.Keep, $"{at}/keep").Concat(Of(file.Stop, $"{at}/stop")).Concat(Of(file.Create, $"{at}/create"))
            .Prepend(new Naming(file.Source, $"{at}/source"));

    private static IEnumerable<Naming> OfWheel(WheelFile file, string at) =>
        file.Stages.SelectMany((stage, i) => OfStage(stage, $"{at}/stages/{i}"))
            .Prepend(new Naming(file.EndsSource, $"{at}/endsSource")).Prepend(new Naming(file.Source, $"{at}/source"));

    private static IEnumerable<Naming> OfStage(StageFile file, string at) =>
        OfCard(file.Sources, $"{at}/sources").Concat(Of(file.Plain, $"{at}/plain"))
            .Concat(file.After.Select((after, i) => new Naming(after.Source, $"{at}/after/{i}/source")))
            .Concat(Of(file.Questions, $"{at}/questions")).Concat(Of(file.Productions, $"{at}/productions"))
            .Concat(file.Indicators.Select((indicator, i) => new Naming(indicator.Source, $"{at}/indicators/{i}/source")))
            .Concat(file.Indicators.SelectMany((indicator, i) => Of(indicator.Observes, $"{at}/indicators/{i}/observes")))
            .Concat(file.Actions.Select((action, i) => new Naming(action.Source, $"{at}/actions/{i}/source")));

    private static IEnumerable<Naming> OfCard(StageSourcesFile? file, string at) => file is null ? [new Naming(null, at)] :
    [
        new(file.Name, $"{at}/name"), new(file.Description, $"{at}/description"), new(file.Mission, $"{at}/mission"),
        new(file.Crossing, $"{at}/crossing"), new(file.Movement, $"{at}/movement"),
    ];
}
