using System.Collections.Immutable;
using Rouages.Assessments.Domain;
using Rouages.Commons.Content;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Every framework of the content folder, read once at start; a bad file stops it.</summary>
public sealed class Frameworks
{
    private readonly ImmutableArray<Framework> _all;

    private Frameworks(ImmutableArray<Framework> all) => _all = all;

    /// <summary>What a cooperation may choose from: the last version of each offered framework.</summary>
    public IEnumerable<Framework> Offered => _all
        .GroupBy(framework => framework.Slug)
        .Select(versions => versions.MaxBy(framework => framework.Version)!)
        .Where(framework => framework.Offered);

    /// <summary>The framework of a diagnosis; null when this installation does not hold that version.</summary>
    public Framework? Find(string slug, int version) => _all.FirstOrDefault(f => f.Slug == slug && f.Version == version);

    /// <exception cref="ContentException">A file is missing, unreadable or meaningless.</exception>
    public static Frameworks Load(string contentRoot) =>
        new([.. Folders(contentRoot).Order(StringComparer.Ordinal).Select(FrameworkReader.Read)]);

    /// <summary>Reads the versions of one framework alone, for the command line; none when this installation has no such framework.</summary>
    /// <exception cref="ContentException">Its files are unreadable or meaningless.</exception>
    public static ImmutableArray<Framework> LoadVersions(string contentRoot, string slug) =>
    [
        .. Folders(contentRoot)
            .Where(folder => Path.GetFileName(folder) is var name && (name == slug || name.StartsWith($"{slug}@", StringComparison.Ordinal)))
            .Select(FrameworkReader.Read),
    ];

    private static string[] Folders(string contentRoot)
    {
        var folder = Path.Combine(contentRoot, "frameworks");
        return Directory.Exists(folder)
            ? Directory.GetDirectories(folder)
            : throw new ContentException(folder, "", "le dossier n’existe pas.");
    }
}
