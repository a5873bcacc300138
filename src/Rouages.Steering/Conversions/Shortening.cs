using Rouages.Commons;

namespace Rouages.Steering.Conversions;

/// <summary>A title out of a longer text: its first line, cut between two words.</summary>
internal static class Shortening
{
    public static string Title(string text, int longest) => text.Trim().Split('\n')[0].Trim().Excerpt(longest);
}
