using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Rouages.Assessments.Adapting;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;
using Rouages.Cooperations;
using Rouages.Objects.Themes;
using Rouages.Workshops.FormatReading;

namespace Rouages.Content.Tests;

/// <summary>
/// A published version never changes: people answered these words. The mark covers structure and French, which carry the
/// meaning; a better translation needs no new version. Lists of keys that people's work keeps only grow: a key is never taken away, nor
/// given to something else.
/// </summary>
public class PublishedTests
{
    private static readonly string[] Marked = ["framework.json", "fr.json"];
    private static readonly string Register = Path.Combine(ContentFolder.Root, "published.json");

    [Fact]
    public void What_is_published_is_what_it_was()
    {
        var marks = Marks();
        if (Accepted.IsAsked) Add(marks);
        var published = Read();
        foreach (var (key, mark) in marks)
        {
            Assert.True(published.ContainsKey(key),
                $"{key} is not in content/published.json: run ROUAGES_ACCEPT=1 bin/test content, and commit it.");
            Assert.True(published[key] == mark, Edited(key));
        }
    }

    [Fact]
    public void What_is_published_is_still_here() =>
        Assert.Empty(Read().Keys.Except(Marks().Keys));

    private static string Edited(string key)
    {
        if (!key.Contains('@', StringComparison.Ordinal))
            return $"{key} is kept by people's work and now says something else: give back its French name, and write another entry.";
        var (slug, version) = (key[..key.IndexOf('@')], int.Parse(key[(key.IndexOf('@') + 1)..], CultureInfo.InvariantCulture));
        return $"{key} is published and was edited: make version {version + 1}. Keep the old one as the folder {slug}@{version}, give \"version\": {version + 1} to the new one.";
    }

    private static SortedDictionary<string, string> Marks()
    {
        var marks = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in Directory.GetDirectories(ContentFolder.Frameworks))
            if (FrameworkReader.Read(folder) is { Offered: true } framework)
                marks.Add($"{framework.Slug}@{framework.Version}", ContentMark.Of(Marked.Select(name => Path.Combine(folder, name))));
        foreach (var folder in Directory.GetDirectories(ContentFolder.Formats))
            if (FormatReader.Read(folder) is { Offered: true, French: var format })
                marks.Add($"formats/{format.Slug}@{format.Version}", format.Hash);
        foreach (var sheet in Adaptations.Load(ContentFolder.Root, Frameworks.Load(ContentFolder.Root)).All.Where(sheet => sheet.Offered))
            marks.Add($"adaptations/{sheet.Adaptation.Slug}@{sheet.Adaptation.Version}",
                ContentMark.Of([ContentFolder.Adaptation(sheet.Adaptation)]));
        foreach (var (key, french) in Keys()) marks.Add(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(french))));
        return marks;
    }

    private static IEnumerable<(string Key, string French)> Keys()
    {
        foreach (var theme in ThemeList.Load(ContentFolder.Root).All.SelectMany(theme => (theme.Children ?? []).Prepend(theme)))
            yield return ($"themes/{theme.Id}", theme.Fr);
        var types = CooperationTypes.Load(ContentFolder.Root);
        foreach (var type in types.All)
        {
            yield return ($"types/{type.Key}", type.Fr);
            foreach (var phase in type.Phases) yield return ($"types/{type.Key}/{phase.Key}", phase.Fr);
        }

        foreach (var maturity in types.Maturities) yield return ($"maturities/{maturity.Key}", maturity.Fr);
        foreach (var scale in types.Scales) yield return ($"scales/{scale.Key}", scale.Fr);
    }

    private static Dictionary<string, string> Read() =>
        JsonNode.Parse(File.ReadAllText(Register))!.AsObject().ToDictionary(m => m.Key, m => m.Value!.GetValue<string>());

    /// <summary>Only what is not there yet: accepting never rewrites a published mark.</summary>
    private static void Add(SortedDictionary<string, string> marks)
    {
        var register = File.Exists(Register) ? Read() : [];
        foreach (var (key, mark) in marks) register.TryAdd(key, mark);
        var lines = register.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"  \"{m.Key}\": \"{m.Value}\"");
        File.WriteAllText(Register, $"{{\n{string.Join(",\n", lines)}\n}}\n");
    }
}
