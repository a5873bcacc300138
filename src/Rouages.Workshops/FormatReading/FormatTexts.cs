namespace Rouages.Workshops.FormatReading;

/// <summary>The keys that fr.json holds, neither more nor less.</summary>
internal static class FormatTexts
{
    private static readonly string[] Common = ["name", "about", "when", "before"];

    public static IReadOnlySet<string> Expected(FormatFile file) =>
        Common.Concat(file.Roles.SelectMany(role => (string[])[Role(role), Task(role)]))
            .Concat(file.Steps.SelectMany(step => (string[])[step.Key, Instruction(step.Key), Advice(step.Key)]))
            .Concat(file.Steps.Where(step => step.Statement).Select(step => Statement(step.Key)))
            .Concat(file.Steps.SelectMany(step => (step.Columns ?? []).Concat(step.Kinds ?? [])).Select(Choice))
            .Concat(file.Steps.Where(step => step.Levels).SelectMany(step =>
                (step.Kinds ?? []).SelectMany(kind => Enumerable.Range(1, step.Scale ?? 5).Select(value => Level(kind, value)))))
            .ToHashSet();

    public static string Role(string key) => $"role.{key}";

    public static string Task(string key) => $"role.{key}.task";

    public static string Instruction(string step) => $"{step}.do";

    public static string Advice(string step) => $"{step}.advice";

    public static string Statement(string step) => $"{step}.statement";

    /// <summary>A column or a kind: the same key has the same words in the whole format.</summary>
    public static string Choice(string key) => $"choice.{key}";

    /// <summary>The name of a value of a wheel.</summary>
    public static string Level(string kind, int value) => $"level.{kind}.{value}";
}
