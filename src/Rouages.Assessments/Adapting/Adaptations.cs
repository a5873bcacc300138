using System.Collections.Immutable;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;
using Rouages.Territories;

namespace Rouages.Assessments.Adapting;

/// <summary>Every adaptation of the content folder, read once at start; a bad file stops it.</summary>
public sealed class Adaptations
{
    private readonly ImmutableArray<(string Path, AdaptationSheet Sheet)> _files;

    private Adaptations(ImmutableArray<(string Path, AdaptationSheet Sheet)> files) =>
        (_files, All) = (files, [.. files.Select(file => file.Sheet)]);

    /// <summary>Every version that this installation holds, offered or not.</summary>
    internal ImmutableArray<AdaptationSheet> All { get; }

    /// <summary>What may be chosen at the opening of a diagnosis on this framework: the last version of each.</summary>
    public IReadOnlyList<AdaptationSheet> For(Framework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return [.. All.GroupBy(sheet => sheet.Adaptation.Slug).Select(versions => versions.MaxBy(sheet => sheet.Adaptation.Version)!)
            .Where(sheet => sheet.Offered && sheet.Framework == framework.Slug && sheet.FrameworkVersion == framework.Version)];
    }

    /// <summary>The one proposed first where these communes are: the closest territory wins; null when none names it.</summary>
    internal static AdaptationSheet? Of(IEnumerable<AdaptationSheet> offered, IEnumerable<string> communes, TerritoryFinder territories)
    {
        var around = communes.Select(territories.Find).OfType<Territory>()
            .SelectMany(commune => territories.Containing(commune)).DistinctBy(one => one.Key).OrderByDescending(one => one.Kind).ToList();
        return around.Select(one => offered.FirstOrDefault(sheet => sheet.Territories.Any(key => territories.Find(key)?.Key == one.Key)))
            .FirstOrDefault(sheet => sheet is not null);
    }

    /// <summary>
    /// Each code that an adaptation names is one of the map of this instance, or a former one that leads to it: else nobody would be
    /// offered the adaptation, and nobody would know.
    /// </summary>
    /// <exception cref="ContentException">A code belongs to no territory.</exception>
    public void CheckTerritories(TerritoryFinder territories)
    {
        ArgumentNullException.ThrowIfNull(territories);
        foreach (var (path, sheet) in _files)
            foreach (var (at, key) in sheet.Territories.Index())
                if (territories.Find(key) is null)
                    throw new ContentException(path, $"/territories/{at}", $"aucun territoire n’a le code « {key} ».");
    }

    /// <exception cref="ContentException">A file is unreadable or meaningless, or two files are one version.</exception>
    public static Adaptations Load(string contentRoot, Frameworks frameworks)
    {
        var folder = Path.Combine(contentRoot, "adaptations");
        if (!Directory.Exists(folder)) return new([]);
        var seen = new HashSet<(string, int)>();
        var all = ImmutableArray.CreateBuilder<(string, AdaptationSheet)>();
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var sheet = AdaptationReader.Read(path, frameworks);
            if (!seen.Add((sheet.Adaptation.Slug, sheet.Adaptation.Version)))
                throw new ContentException(path, "/version", "un autre fichier est déjà cette version.");
            all.Add((path, sheet));
        }

        return new(all.ToImmutable());
    }
}
