namespace Rouages.Commons.Content;

/// <summary>
/// The texts of a content folder: French says everything and nothing else; another language may be behind, but invents nothing.
/// </summary>
public static class ContentWords
{
    /// <summary>Checks both languages against the keys that the structure has.</summary>
    /// <exception cref="ContentException">A text is missing, empty, or belongs to nothing.</exception>
    public static void Check(
        IReadOnlySet<string> expected, string frenchPath, IReadOnlyDictionary<string, string> french, string englishPath,
            IReadOnlyDictionary<string, string> english)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(french);
        ArgumentNullException.ThrowIfNull(english);
        foreach (var id in expected)
            if (!french.ContainsKey(id)) throw new ContentException(frenchPath, "", $"il manque le texte de « {id} ».");
        NothingElse(expected, frenchPath, french);
        NothingElse(expected, englishPath, english);
    }

    private static void NothingElse(IReadOnlySet<string> expected, string path, IReadOnlyDictionary<string, string> words)
    {
        foreach (var (id, text) in words)
        {
            var pointer = $"/{id.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (!expected.Contains(id)) throw new ContentException(path, pointer, "rien ne porte cet identifiant.");
            if (string.IsNullOrWhiteSpace(text)) throw new ContentException(path, pointer, "le texte est vide.");
        }
    }
}
