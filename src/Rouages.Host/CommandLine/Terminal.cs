using System.Text;

namespace Rouages.Host.CommandLine;

/// <summary>The three streams of a command, always UTF-8: an ASCII locale must not turn é into a question mark.</summary>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>The input as it comes, for a command that finds out the encoding itself.</summary>
    public Func<Stream> Bytes { get; init; } = () => Stream.Null;

#pragma warning disable RS0030 // The command line is where the program speaks to the console.
    public static Terminal Open() => new(
        new StreamReader(Console.OpenStandardInput(), Utf8),
        new StreamWriter(Console.OpenStandardOutput(), Utf8),
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true })
    {
        Bytes = Console.OpenStandardInput,
    };
#pragma warning restore RS0030

    private static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
