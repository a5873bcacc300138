using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>
/// Columns that are cooperations or organisations of the directory. What is picked takes the place of the first line that nobody has
/// named yet, in every step that picks from the same directory: keys stay, as cards and ratings point to them.
/// </summary>
internal static class DirectoryColumns
{
    /// <summary>Cooperations visited in one workshop.</summary>
    public const int MostCooperations = 12;

    /// <summary>Parties of one story.</summary>
    public const int MostParties = 3;

    private const int FewestParties = 2;

    /// <summary>The plan with one more column from a directory.</summary>
    public static Outcome<IReadOnlyList<Step>> Pick(this IReadOnlyList<Step> steps, ChoiceSource from, Guid about, string title)
    {
        if (First(steps, from) is not { } first) return new Refusal("Ce temps de l’atelier n’existe pas.");
        if (first.Columns.Any(column => column.About == about)) return new Refusal("« {0} » est déjà choisie.") { Arguments = [title] };
        var waiting = first.Columns.FirstOrDefault(column => column.About is null)?.Key;
        var most = from == ChoiceSource.Organisations ? MostParties : MostCooperations;
        if (waiting is null && first.Columns.Count >= most) return new Refusal("Au plus {0} lignes.") { Arguments = [most] };
        var key = waiting ?? StepPlan.FreshKey(steps.SelectMany(step => step.Columns).Select(column => column.Key));
        var picked = new Choice(key, title.AtMost(StepPlan.LongestChoice)) { About = about };
        return Outcome(steps, from, columns => waiting is null ? [.. columns, picked]
            : [.. columns.Select(column => column.Key == key ? picked : column)]);
    }

    /// <summary>The plan without that column.</summary>
    public static Outcome<IReadOnlyList<Step>> Unpick(this IReadOnlyList<Step> steps, ChoiceSource from, string key)
    {
        if (First(steps, from) is not { } first || first.Columns.All(column => column.Key != key))
            return new Refusal("Ce temps de l’atelier n’existe pas.");
        var fewest = from == ChoiceSource.Organisations ? FewestParties : 1;
        if (first.Columns.Count <= fewest) return new Refusal("Il en reste au moins {0}.") { Arguments = [fewest] };
        return Outcome(steps, from, columns => [.. columns.Where(column => column.Key != key)]);
    }

    /// <summary>What a plan is about in the directory, each once.</summary>
    public static IEnumerable<(ChoiceSource From, Choice Column)> Subjects(this IEnumerable<Step> steps) =>
        steps.Where(step => step.From != ChoiceSource.Lines)
            .SelectMany(step => step.Columns.Where(column => column.About is not null), (step, column) => (step.From, Column: column))
            .DistinctBy(subject => subject.Column.Key);

    private static Step? First(IReadOnlyList<Step> steps, ChoiceSource from) =>
        from == ChoiceSource.Lines ? null : steps.FirstOrDefault(step => step.From == from);

    private static Outcome<IReadOnlyList<Step>> Outcome(
        IReadOnlyList<Step> steps, ChoiceSource from, Func<IReadOnlyList<Choice>, IReadOnlyList<Choice>> change) =>
        new([.. steps.Select(step => step.From == from ? step with { Columns = change(step.Columns) } : step)], null);
}
