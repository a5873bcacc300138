using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>What may be done with the steps of a workshop while it is prepared. Keys stay: cards, votes and links point to them.</summary>
internal static class StepPlan
{
    public const int LongestTitle = 120;
    public const int LongestInstruction = 600;
    public const int LongestChoice = 120;
    public const int MostChoices = 40;
    public const int MostMinutes = 480;
    public const int MostPoints = 20;
    public const int MostRounds = 12;

    /// <summary>The plan with this step in the place of the one that has its key.</summary>
    public static IReadOnlyList<Step> With(this IReadOnlyList<Step> steps, Step changed) =>
        [.. steps.Select(step => step.Key == changed.Key ? changed : step)];

    /// <summary>The plan with a step one place earlier or later. What votes on a step, groups it or reads it stays behind it.</summary>
    public static Outcome<IReadOnlyList<Step>> Move(this IReadOnlyList<Step> steps, string key, int by)
    {
        var plan = steps.ToList();
        var at = plan.FindIndex(step => step.Key == key);
        if (at < 0 || at + by < 0 || at + by >= plan.Count) return new Refusal("Ce temps de l’atelier n’existe pas.");
        (plan[at], plan[at + by]) = (plan[at + by], plan[at]);
        return Orphan(plan) is null ? plan : new Refusal("Un temps vient après celui dont il reprend les cartes.");
    }

    /// <summary>The plan without a step.</summary>
    public static Outcome<IReadOnlyList<Step>> Without(this IReadOnlyList<Step> steps, string key)
    {
        List<Step> plan = [.. steps.Where(step => step.Key != key)];
        if (plan.Count == steps.Count) return new Refusal("Ce temps de l’atelier n’existe pas.");
        if (plan.Count == 0) return new Refusal("Un atelier a au moins un temps.");
        return Orphan(plan) is { } orphan
            ? new Refusal("« {0} » reprend les cartes de ce temps : retirez-le d’abord.") { Arguments = [orphan.Title] } : plan;
    }

    /// <summary>
    /// The choices that lines of text make of those before: a title that stays keeps its key, and so does one that was only reworded.
    /// </summary>
    public static IReadOnlyList<Choice> Choices(IReadOnlyList<Choice> before, IReadOnlyList<string> titles)
    {
        var same = titles.Count == before.Count;
        var used = before.Where(choice => titles.Contains(choice.Title)).Select(choice => choice.Key).ToHashSet();
        return [.. titles.Select((title, at) => before.FirstOrDefault(choice => choice.Title == title)
            ?? (same && used.Add(before[at].Key) ? before[at] with { Title = title, About = null }
                : new Choice(Fresh(used, [.. before.Select(choice => choice.Key)]), title)))];
    }

    /// <summary>How long the workshop takes, in minutes.</summary>
    public static int Minutes(this IEnumerable<Step> steps) => steps.Sum(step => step.Minutes * Math.Max(1, step.Rounds));

    /// <summary>A key that none of these is.</summary>
    public static string FreshKey(IEnumerable<string> before) => Fresh([], [.. before]);

    private static string Fresh(HashSet<string> used, IReadOnlyList<string> before)
    {
        var number = 1;
        while (before.Contains($"choix-{number}") || !used.Add($"choix-{number}")) number++;
        return $"choix-{number}";
    }

    // What a room agrees on comes from a diagnosis, not from an earlier step.
    private static Step? Orphan(List<Step> plan) =>
        plan.Where((step, at) =>
            step is { Of: not null, Kind: not StepKind.Agree } && !plan.Take(at).Any(earlier => earlier.Key == step.Of)).FirstOrDefault();
}
