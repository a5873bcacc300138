using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;

namespace Rouages.Content.Tests;

/// <summary>The content folder of the repository, one name for each framework.</summary>
internal static class ContentFolder
{
    public static string Root { get; } = ContentRoot.Find(null);

    public static string Frameworks => Path.Combine(Root, "frameworks");

    public static TheoryData<string> FrameworkNames => [.. System.IO.Directory.GetDirectories(Frameworks).Select(folder => Path.GetFileName(folder)!)];
}
