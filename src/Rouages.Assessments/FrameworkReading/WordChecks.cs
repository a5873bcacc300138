namespace Rouages.Assessments.FrameworkReading;

/// <summary>French says everything and nothing else; another language may be behind, but invents nothing.</summary>
internal static class WordChecks
{
    public static void Run(FrameworkFile file, string frenchPath, Dictionary<string, string> french, string englishPath, Dictionary<string, string> english)
    {
        var expected = FrameworkIds.Words(file).ToHashSet();
        foreach (var id in expected)
            if (!french.ContainsKey(id)) throw new ContentException(frenchPath, "", $"il manque le texte de « {id} ».");
        NothingElse(expected, frenchPath, french);
        NothingElse(expected, englishPath, english);
    }

    private static void NothingElse(HashSet<string> expected, string path, Dictionary<string, string> words)
    {
        foreach (var (id, text) in words)
        {
            var pointer = $"/{id.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (!expected.Contains(id)) throw new ContentException(path, pointer, "rien ne porte cet identifiant.");
            if (string.IsNullOrWhiteSpace(text)) throw new ContentException(path, pointer, "le texte est vide.");
        }
    }
}
