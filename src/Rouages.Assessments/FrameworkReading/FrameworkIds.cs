namespace Rouages.Assessments.FrameworkReading;

/// <summary>An id of the file and where it stands.</summary>
internal readonly record struct Place(string Id, string Pointer);

/// <summary>Walks the file: every id, and every word that a reader will be shown.</summary>
internal static class FrameworkIds
{
    /// <summary>Words that belong to the whole framework.</summary>
    public static readonly string[] Common =
        ["name", "about", "drive", "licence", "evidence.established", "evidence.adapted", "evidence.proposed"];

    public static IEnumerable<Place> All(FrameworkFile file) =>
        Of(file.Levels, "/levels").Concat(Of(file.Takeaways, "/takeaways"))
            .Concat(file.Functions.SelectMany((f, i) => FunctionIds(f, $"/functions/{i}")))
            .Concat(file.Movements.SelectMany((m, i) => Levers(m.Id, m.Levers, $"/movements/{i}")))
            .Concat(file.LeverFamilies.SelectMany((f, i) => Levers(f.Id, f.Levers, $"/leverFamilies/{i}")))
            .Concat(file.Wheels.SelectMany((w, i) => WheelIds(w, $"/wheels/{i}")));

    /// <summary>The keys that fr.json holds, neither more nor less.</summary>
    public static IEnumerable<string> Words(FrameworkFile file) =>
        Common.Concat(All(file).Select(place => place.Id))
            .Concat(file.Levels.Select(level => $"{level.Id}.help"))
            .Concat(file.Movements.Select(movement => $"{movement.Id}.stake"))
            .Concat(file.Wheels.SelectMany(w => Suffixed(w.Id, "short", "from", "to", "gripped", "racing")))
            .Concat(Stages(file).SelectMany(s => Suffixed(s.Id, "description", "mission", "crossing")))
            .Concat(Stages(file).SelectMany(s => s.After.Select(p => Reason(s.Id, p.Stage))));

    public static IEnumerable<StageFile> Stages(FrameworkFile file) => file.Wheels.SelectMany(wheel => wheel.Stages);

    /// <summary>The word that says why a stage had better come after another.</summary>
    public static string Reason(string stage, string before) => $"{stage}.after.{before}";

    private static IEnumerable<string> Suffixed(string id, params string[] suffixes) => suffixes.Select(suffix => $"{id}.{suffix}");

    private static IEnumerable<Place> FunctionIds(FunctionFile function, string at) =>
        Of(function.Missions, $"{at}/missions").Concat(Of(function.Actions, $"{at}/actions")).Concat(Of(function.Needs, $"{at}/needs"))
            .Prepend(new Place(function.Id, $"{at}/id"));

    private static IEnumerable<Place> Levers(string id, LeverFile[] levers, string at) =>
        levers.Select((lever, i) => new Place(lever.Id, $"{at}/levers/{i}/id")).Prepend(new Place(id, $"{at}/id"));

    private static IEnumerable<Place> WheelIds(WheelFile wheel, string at) =>
        wheel.Stages.SelectMany((stage, i) => StageIds(stage, $"{at}/stages/{i}")).Prepend(new Place(wheel.Id, $"{at}/id"));

    private static IEnumerable<Place> StageIds(StageFile stage, string at) =>
        Of(stage.Questions, $"{at}/questions").Concat(Of(stage.Productions, $"{at}/productions"))
            .Concat(stage.Indicators.Select((indicator, i) => new Place(indicator.Id, $"{at}/indicators/{i}/id")))
            .Concat(stage.Actions.Select((action, i) => new Place(action.Id, $"{at}/actions/{i}/id")))
            .Prepend(new Place(stage.Id, $"{at}/id"));

    private static IEnumerable<Place> Of(ItemFile[] items, string at) => items.Select((item, i) => new Place(item.Id, $"{at}/{i}/id"));
}
