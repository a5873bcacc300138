namespace Rouages.Host.CommandLine;

/// <summary>Reads the file that a command is given, no further than it may go.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    /// <summary>
    /// Its bytes, at most one more than <paramref name="most"/>; null, with the reason on the error stream, when it cannot be read.
    /// </summary>
    public static byte[]? Read(string path, int most, Terminal terminal, Tongue tongue)
    {
        try
        {
            using var file = path == StandardInput ? terminal.Bytes() : File.OpenRead(path);
            using var read = new MemoryStream();
            var (buffer, left) = (new byte[64 * 1024], most + 1);
            while (left > 0 && file.Read(buffer, 0, Math.Min(buffer.Length, left)) is > 0 and var count)
            {
                read.Write(buffer, 0, count);
                left -= count;
            }
            return read.ToArray();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            terminal.Error.WriteLine(tongue.Say($"{path}\u00a0: ce fichier ne peut pas être lu.", $"{path}: this file cannot be read."));
            return null;
        }
    }
}
