using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;

namespace Rouages.Assessments.Adapting;

/// <summary>Reads one adaptation; the first thing that has no meaning is told with its place.</summary>
internal sealed partial class AdaptationReader(string path, AdaptationFile file)
{
    private const int LongestName = 120;
    private const int LongestReason = 300;

    public static AdaptationSheet Read(string path, Frameworks frameworks) =>
        new AdaptationReader(path, ContentFile.Read(path, AdaptationFileJson.Default.AdaptationFile)).Sheet(frameworks);

    private AdaptationSheet Sheet(Frameworks frameworks)
    {
        var named = Path.GetFileNameWithoutExtension(path);
        Demand(Slug().IsMatch(file.Slug), "/slug", "minuscules, chiffres et tirets seulement.");
        Demand(file.Version >= 1, "/version", "une version commence à 1.");
        Demand(named == file.Slug || named == $"{file.Slug}@{file.Version}", "/slug", $"le fichier s’appelle « {named} ».");
        Demand(IsLine(file.Name, LongestName), "/name", $"un nom a de 1 à {LongestName} caractères.");
        Demand(IsLine(file.By, LongestName), "/by", $"qui adapte se dit en 1 à {LongestName} caractères.");
        var framework = frameworks.Find(file.Framework, file.FrameworkVersion);
        Demand(framework is not null, "/framework", $"« {file.Framework} » version {file.FrameworkVersion} n’existe pas ici.");
        Demand(file.Changes.Length > 0, "/changes", "une adaptation change au moins un seuil.");
        Changes(framework!.Thresholds);
        var adaptation = new Adaptation(
            file.Slug, file.Version, file.Name, file.By, file.Changes.ToDictionary(c => Adaptation.Key(c.Threshold), c => c.Value));
        Demand(adaptation.Of(framework.Thresholds).AreInOrder, "/changes",
            "il faut 0 < started < acquired ≤ 1, et des distances positives.");
        Territories();
        return new(adaptation, file.Offered, file.Framework, file.FrameworkVersion,
            file.Changes.ToImmutableDictionary(change => change.Threshold, change => change.Why), [.. file.Territories ?? []]);
    }

    private void Changes(Thresholds own)
    {
        var seen = new HashSet<ThresholdName>();
        for (var i = 0; i < file.Changes.Length; i++)
        {
            var change = file.Changes[i];
            Demand(seen.Add(change.Threshold), $"/changes/{i}/threshold", "ce seuil est déjà changé plus haut.");
            Demand(change.Value != own.Of(change.Threshold), $"/changes/{i}/value", "c’est déjà la valeur du référentiel.");
            Demand(IsLine(change.Why, LongestReason), $"/changes/{i}/why", $"le pourquoi se dit en 1 à {LongestReason} caractères.");
        }
    }

    private void Territories()
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < file.Territories?.Length; i++)
        {
            Demand(Code().IsMatch(file.Territories[i]), $"/territories/{i}",
                "un département s’écrit 60, une région R32, un EPCI par son SIREN.");
            Demand(seen.Add(file.Territories[i]), $"/territories/{i}", "ce territoire est déjà dit.");
        }
    }

    private static bool IsLine(string text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;

    private void Demand(bool holds, string pointer, string reason)
    {
        if (!holds) throw new ContentException(path, pointer, reason);
    }

    [GeneratedRegex("^[a-z0-9_][a-z0-9-]{0,59}$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"^(R\d{2}|\d{2}|2[AB]|9[78]\d|\d{9})$")]
    private static partial Regex Code();
}
