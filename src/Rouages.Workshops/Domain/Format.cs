namespace Rouages.Workshops.Domain;

/// <summary>Someone who has something particular to do during a workshop.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Title">How the person is called.</param>
/// <param name="Task">What they do, in a sentence.</param>
public sealed record FormatRole(string Key, string Title, string Task);

/// <summary>Where a format comes from.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">An https address; null when no public one is known.</param>
/// <param name="Date">A year, a month or a day; null when it does not say.</param>
/// <param name="Authors">Who made it; null when the title says so.</param>
public sealed record FormatSource(string Title, Uri? Url, string? Date, string? Authors);

/// <summary>A workshop format as content tells it, in one language. A workshop copies its steps, then lives its own life.</summary>
/// <param name="Slug">Its folder.</param>
/// <param name="Version">From 1 on; a published version never changes.</param>
/// <param name="Hash">Mark of the structure and the French words, as in <c>content/published.json</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it gives, in one or two sentences.</param>
/// <param name="When">When to choose it.</param>
/// <param name="Before">What to prepare.</param>
/// <param name="People">How many people it suits.</param>
/// <param name="Roles">Who does something particular.</param>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Advice">For the facilitator, by key of step.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record Format(
    string Slug, int Version, string Hash, string Title, string Summary, string When, string Before, People People,
    IReadOnlyList<FormatRole> Roles, IReadOnlyList<Step> Steps, IReadOnlyDictionary<string, string> Advice,
        IReadOnlyList<FormatSource> Sources)
{
    /// <summary>What it gives is read by those who were there alone, and never published.</summary>
    public bool IsPrivate { get; init; }

    public const int MostSteps = 20;
    public const int MostChoices = 12;
    public const int LongestKey = 40;

    /// <summary>How long it takes, rounds of a rotation included.</summary>
    public int Minutes => Steps.Sum(step => step.Minutes * Math.Max(1, step.Rounds));
}

/// <summary>How many people a format suits.</summary>
public sealed record People(int From, int To);
