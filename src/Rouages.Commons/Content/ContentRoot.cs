namespace Rouages.Commons.Content;

/// <summary>Where <c>content/</c> is: told by the setting <c>Content:Root</c>, or the nearest one above the application.</summary>
public static class ContentRoot
{
    /// <summary>The folder.</summary>
    /// <param name="setting">What the setting says; null or empty to look for it.</param>
    /// <exception cref="ContentException">There is none.</exception>
    public static string Find(string? setting)
    {
        if (!string.IsNullOrWhiteSpace(setting)) return Path.GetFullPath(setting);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "content") is var content && Directory.Exists(Path.Combine(content, "frameworks")))
                return content;
        throw new ContentException("content", "",
            $"aucun dossier content/ au-dessus de {AppContext.BaseDirectory} ; indiquez Content:Root.");
    }
}
