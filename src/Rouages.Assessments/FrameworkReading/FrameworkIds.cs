namespace Rouages.Assessments.FrameworkReading;

/// <summary>An id of the file and where it stands.</summary>
internal readonly record struct Place(string Id, string Pointer);

/// <summary>Walks the file: every id, and every word that a reader will be shown.</summary>
internal static class FrameworkIds
{
    /// <summary>Words that belong to the whole framework.</summary>
    public static readonly string[] Common =
        ["name", "about", "drive", "licence", "evidence.established", "evidence.adapted", "evidence.proposed"];

    /// <summary>A word for the tag that the first frameworks did not know.</summary>
    private const string Abridged = "evidence.abridged";

    public static IEnumerable<Place> All(FrameworkFile file) =>
        Of(file.Levels, "/levels").Concat(Of(file.Notions ?? [], "/notions")).Concat(Of(file.Takeaways, "/takeaways"))
            .Concat(file.Functions.SelectMany((f, i) => FunctionIds(f, $"/functions/{i}")))
            .Concat(file.Movements.SelectMany((m, i) => Levers(m.Id, m.Levers, $"/movements/{i}")))
            .Concat(file.LeverFamilies.SelectMany((f, i) => Levers(f.Id, f.Levers, $"/leverFamilies/{i}")))
            .Concat(AuthorityIds(file.Authorities))
            .Concat((file.Experiences ?? []).Select((experience, i) => new Place(experience.Id, $"/experiences/{i}/id")))
            .Concat(file.Wheels.SelectMany((w, i) => WheelIds(w, $"/wheels/{i}")));

    /// <summary>The keys that fr.json holds, neither more nor less.</summary>
    public static IEnumerable<string> Words(FrameworkFile file) =>
        Common.Concat(FrameworkSources.AreNamed(file) ? [Abridged] : []).Concat(All(file).Select(place => place.Id))
            .Concat(file.Levels.Select(level => $"{level.Id}.help"))
            .Concat((file.Notions ?? []).Select(notion => $"{notion.Id}.text"))
            .Concat(file.Functions.Where(function => function.Definition is not null).Select(function => $"{function.Id}.definition"))
            .Concat(file.Movements.Select(movement => $"{movement.Id}.stake"))
            .Concat((file.Experiences ?? []).Select(experience => $"{experience.Id}.told"))
            .Concat(file.Wheels.SelectMany(w => Suffixed(w.Id, "short", "from", "to", "gripped", "racing")))
            .Concat(Stages(file).SelectMany(StageWords));

    public static IEnumerable<StageFile> Stages(FrameworkFile file) => file.Wheels.SelectMany(wheel => wheel.Stages);

    /// <summary>The word that says why a stage had better come after another.</summary>
    public static string Reason(string stage, string before) => $"{stage}.after.{before}";

    private static IEnumerable<string> StageWords(StageFile stage) =>
        Suffixed(stage.Id, "description", "mission", "crossing").Concat(stage.Plain is null ? [] : [$"{stage.Id}.plain"])
            .Concat(stage.Indicators.Where(one => one.Observes is not null).Select(one => $"{one.Id}.observes"))
            .Concat(stage.After.Select(p => Reason(stage.Id, p.Stage)));

    private static IEnumerable<string> Suffixed(string id, params string[] suffixes) => suffixes.Select(suffix => $"{id}.{suffix}");

    private static IEnumerable<Place> FunctionIds(FunctionFile function, string at) =>
        Of(function.Missions, $"{at}/missions")
            .Concat(function.Actions.Select((action, i) => new Place(action.Id, $"{at}/actions/{i}/id")))
            .Concat(function.Needs.Select((need, i) => new Place(need.Id, $"{at}/needs/{i}/id")))
            .Prepend(new Place(function.Id, $"{at}/id"));

    private static IEnumerable<Place> Levers(string id, LeverFile[] levers, string at) =>
        levers.Select((lever, i) => new Place(lever.Id, $"{at}/levers/{i}/id")).Prepend(new Place(id, $"{at}/id"));

    private static IEnumerable<Place> AuthorityIds(AuthoritiesFile? file) => file is null ? [] :
        Of(file.Takeaways, "/authorities/takeaways").Concat(Of(file.Stakes, "/authorities/stakes"))
            .Concat(file.Practices.SelectMany((practice, i) => PracticeIds(practice, $"/authorities/practices/{i}")));

    private static IEnumerable<Place> PracticeIds(PracticeFile practice, string at) =>
        Of(practice.Keep, $"{at}/keep").Concat(Of(practice.Stop, $"{at}/stop")).Concat(Of(practice.Create, $"{at}/create"))
            .Prepend(new Place(practice.Id, $"{at}/id"));

    private static IEnumerable<Place> WheelIds(WheelFile wheel, string at) =>
        wheel.Stages.SelectMany((stage, i) => StageIds(stage, $"{at}/stages/{i}")).Prepend(new Place(wheel.Id, $"{at}/id"));

    private static IEnumerable<Place> StageIds(StageFile stage, string at) =>
        Of(stage.Questions, $"{at}/questions").Concat(Of(stage.Productions, $"{at}/productions"))
            .Concat(stage.Indicators.Select((indicator, i) => new Place(indicator.Id, $"{at}/indicators/{i}/id")))
            .Concat(stage.Actions.Select((action, i) => new Place(action.Id, $"{at}/actions/{i}/id")))
            .Prepend(new Place(stage.Id, $"{at}/id"));

    private static IEnumerable<Place> Of(ItemFile[] items, string at) => items.Select((item, i) => new Place(item.Id, $"{at}/{i}/id"));
}
