using System.Collections.Immutable;
using Rouages.Assessments.Domain;
using Rouages.Commons.Content;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Every framework of the content folder, read once at start; a bad file stops it.</summary>
public sealed class Frameworks
{
    private readonly ImmutableArray<Framework> _all;

    private Frameworks(ImmutableArray<Framework> all, Framework chosen) => (_all, Default) = (all, chosen);

    /// <summary>The one that the instance chose in <c>content/instance.json</c>: proposed first, and explained as the method.</summary>
    public Framework Default { get; }

    /// <summary>Every version that this installation holds, offered or not.</summary>
    internal IEnumerable<Framework> All => _all;

    /// <summary>What a cooperation may choose from: the last version of each offered framework, the instance's own first.</summary>
    public IEnumerable<Framework> Offered =>
        Last(_all).Where(framework => framework.Offered).OrderBy(framework => framework == Default ? 0 : 1);

    /// <summary>The last version of a framework, offered or not; null when this installation does not hold it.</summary>
    public Framework? Newest(string slug) => Last(_all).FirstOrDefault(framework => framework.Slug == slug);

    /// <summary>The framework of a diagnosis; null when this installation does not hold that version.</summary>
    public Framework? Find(string slug, int version) => _all.FirstOrDefault(f => f.Slug == slug && f.Version == version);

    /// <summary>The same, read with the thresholds that the campaign stored.</summary>
    internal Framework? Find(string slug, int version, string? adaptation) => Find(slug, version)?.With(Adaptation.Read(adaptation));

    /// <exception cref="ContentException">A file is missing, unreadable or meaningless, or two frameworks share an identifier.</exception>
    public static Frameworks Load(string contentRoot)
    {
        ImmutableArray<Framework> all = [.. Folders(contentRoot).Order(StringComparer.Ordinal).Select(FrameworkReader.Read)];
        KeepApart(all, contentRoot);
        var path = Path.Combine(contentRoot, "instance.json");
        var slug = ContentFile.Read(path, FrameworkJson.Default.InstanceFile).Framework;
        return new(all, Last(all).FirstOrDefault(framework => framework.Slug == slug && framework.Offered)
            ?? throw new ContentException(path, "/framework", $"« {slug} » n’est pas un référentiel proposé (\"offered\": true)."));
    }

    // Plans and conversations keep the identifier of a stage without its framework: it may mean one thing only.
    private static void KeepApart(ImmutableArray<Framework> all, string contentRoot)
    {
        var owners = new Dictionary<string, string>();
        foreach (var framework in Last(all).Where(framework => framework.Offered))
            foreach (var id in framework.Stages.Select(stage => stage.Id).Concat(framework.Wheels.Select(wheel => wheel.Id)))
                if (!owners.TryAdd(id, framework.Slug))
                    throw new ContentException(
                        Path.Combine(contentRoot, "frameworks", framework.Slug, "framework.json"), "",
                            $"l’identifiant « {id} » est déjà celui de « {owners[id]} ».");
    }

    private static IEnumerable<Framework> Last(IEnumerable<Framework> all) =>
        all.GroupBy(framework => framework.Slug).Select(versions => versions.MaxBy(framework => framework.Version)!);

    /// <summary>
    /// Reads the versions of one framework alone, for the command line; none when this installation has no such framework.
    /// </summary>
    /// <exception cref="ContentException">Its files are unreadable or meaningless.</exception>
    public static ImmutableArray<Framework> LoadVersions(string contentRoot, string slug) =>
    [
        .. Folders(contentRoot)
            .Where(folder =>
                Path.GetFileName(folder) is var name && (name == slug || name.StartsWith($"{slug}@", StringComparison.Ordinal)))
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
