using Rouages.Assessments.Domain;
using Rouages.Commons.Content;

namespace Rouages.Content.Tests;

/// <summary>The content folder of the repository, one name for each framework and each format.</summary>
internal static class ContentFolder
{
    public static string Root { get; } = ContentRoot.Find(null);

    public static string Frameworks => Path.Combine(Root, "frameworks");

    public static string Formats => Path.Combine(Root, "formats");

    public static string Adaptations => Path.Combine(Root, "adaptations");

    /// <summary>The file of an adaptation: the current one, or a former version.</summary>
    public static string Adaptation(Adaptation one) =>
        Path.Combine(Adaptations, $"{one.Slug}@{one.Version}.json") is var former && File.Exists(former)
            ? former : Path.Combine(Adaptations, $"{one.Slug}.json");

    public static TheoryData<string> FrameworkNames =>
        [.. Directory.GetDirectories(Frameworks).Select(folder => Path.GetFileName(folder)!)];

    public static TheoryData<string> FormatNames => [.. Directory.GetDirectories(Formats).Select(folder => Path.GetFileName(folder)!)];
}
