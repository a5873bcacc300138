namespace Rouages.Steering.Harvesting;

/// <summary>A title out of a longer text: its first line, cut between two words.</summary>
internal static class Shortening
{
    public static string Title(string text, int longest)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        if (line.Length <= longest) return line;
        var end = line.LastIndexOf(' ', longest - 1);
        if (end < longest / 2) end = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return $"{line[..end].TrimEnd(',', ';', ':', '.', ' ')}…";
    }
}
