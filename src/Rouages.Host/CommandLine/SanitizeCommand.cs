using Rouages.Commons.Tables;
using Rouages.Web.RichText;

namespace Rouages.Host.CommandLine;

/// <summary><c>rouages sanitize FILE</c>: what of a piece of HTML would be shown in a page, and nothing else.</summary>
internal static class SanitizeCommand
{
    // Four bytes at most for a character.
    private const int MostBytes = 4 * SafeHtml.LongestText;

    public static int Run(string path, Terminal terminal, Tongue tongue)
    {
        if (InputFile.Read(path, MostBytes, terminal, tongue) is not { } bytes) return Commands.BadUsage;
        var (text, unreadable) = TextBytes.Read(bytes);
        if (text is null) return Refuse(path, tongue.Say(unreadable!), terminal);
        var (html, refusal) = SafeHtml.Clean(text);
        if (html is null) return Refuse(path, tongue.Say(refusal!, typeof(SafeHtml).Assembly), terminal);
        terminal.Out.Write(html);
        return Commands.AllWell;
    }

    private static int Refuse(string path, string why, Terminal terminal)
    {
        terminal.Error.WriteLine($"{path}\u00a0: {why}");
        return Commands.SomeInvalid;
    }
}
