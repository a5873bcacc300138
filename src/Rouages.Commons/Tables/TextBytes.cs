using System.Text;

namespace Rouages.Commons.Tables;

/// <summary>
/// The text of a file whose encoding nobody wrote down: its mark when it has one, else strict UTF-8, else what was declared, else
/// Windows-1252, which French spreadsheets still write.
/// </summary>
public static class TextBytes
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Decodes, without the mark.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">The name that came with the file, such as <c>iso-8859-15</c>; null when none did.</param>
    public static Outcome<string> Read(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes is [0x50, 0x4B, 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
            return new Refusal("Ce fichier est un classeur, pas une table en texte : enregistrez-le au format CSV.");
        var text = Decode(bytes, declared);
        if (text is null) return new Refusal("L’encodage de ce fichier n’est pas celui qu’il annonce : enregistrez-le en UTF-8.");
        return text.Contains('\0', StringComparison.Ordinal) ? new Refusal("Ce fichier n’est pas un texte.") : text;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, string? declared) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Try(Utf8, rest) ?? Windows1252.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Try(new UTF32Encoding(false, false, true), rest),
        [0xFF, 0xFE, .. var rest] => Try(new UnicodeEncoding(false, false, true), rest),
        [0xFE, 0xFF, .. var rest] => Try(new UnicodeEncoding(true, false, true), rest),
        _ => Try(Utf8, bytes) ?? Try(Named(declared), bytes) ?? Windows1252.GetString(bytes),
    };

    private static string? Try(Encoding? encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Named(string? name)
    {
        try
        {
            return name is null ? null
                : CodePages.GetEncoding(name.Trim(' ', '"', '\''), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name.Trim(' ', '"', '\''), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static EncodingProvider CodePages => CodePagesEncodingProvider.Instance;

    private static Encoding Windows1252 => CodePages.GetEncoding(1252)!;
}
