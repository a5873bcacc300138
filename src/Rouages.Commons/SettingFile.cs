namespace Rouages.Commons;

/// <summary>A secret that a setting keeps in a file, as containers give them: <c>Mail:Password_FILE</c>.</summary>
public static class SettingFile
{
    /// <summary>What stands in the file, without the blanks around; null when the setting names none.</summary>
    /// <param name="setting">The setting, to be named when the file cannot be read.</param>
    /// <param name="path">What it says.</param>
    /// <exception cref="SettingException">The file cannot be read.</exception>
    public static string? Read(string setting, string? path)
    {
        if (string.IsNullOrWhiteSpace(path)) return null;
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException($"{setting} names a file that cannot be read: {path}");
        }
    }
}
