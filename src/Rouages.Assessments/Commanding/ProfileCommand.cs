using System.Text;
using Rouages.Commons.Content;

namespace Rouages.Assessments.Commanding;

/// <summary><c>rouages profile</c>: answers in, profile out, both JSON. It reads the frameworks and nothing else.</summary>
public static class ProfileCommand
{
    public const int Done = 0;
    public const int Refused = 2;

    /// <summary>
    /// Computes and prints a profile; a refusal is one line on <paramref name="stderr"/> with the JSON Pointer of what is wrong.
    /// </summary>
    /// <param name="pathOrDash">A JSON file, or <c>-</c> for <paramref name="stdin"/>.</param>
    /// <param name="stdin">Where the answers come from when the path is a dash.</param>
    /// <param name="stdout">Where the profile goes: all of it, or nothing.</param>
    /// <param name="stderr">Where the refusal goes.</param>
    /// <param name="contentRoot">The content folder; null to look for it, see <see cref="ContentRoot.Find"/>.</param>
    /// <returns>0, or 2 when the input or the content cannot be used.</returns>
    public static int Run(string pathOrDash, TextReader stdin, TextWriter stdout, TextWriter stderr, string? contentRoot)
    {
        try
        {
            var input = JsonInput.Read(Text(pathOrDash, stdin));
            var (profile, debate) = new ProfileInput(ContentRoot.Find(contentRoot)).Read(input);
            stdout.WriteLine(ProfileOutput.Write(profile, debate));
            return Done;
        }
        catch (InputException wrong)
        {
            stderr.WriteLine(OneLine($"{(wrong.At.Length == 0 ? "/" : wrong.At)}: {wrong.Reason}"));
        }
        catch (ContentException wrong)
        {
            stderr.WriteLine(OneLine(wrong.Message));
        }

        return Refused;
    }

    private static string Text(string pathOrDash, TextReader stdin)
    {
        try
        {
            return pathOrDash == "-" ? stdin.ReadToEnd() : File.ReadAllText(pathOrDash);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException("", $"impossible de lire {pathOrDash} : {wrong.Message}");
        }
    }

    /// <summary>What comes from the input may hold line breaks; the refusal stays one line.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        return line.ToString();
    }
}
