using Rouages.Commons.Content;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.FormatReading;

/// <summary>A format in every language that its folder holds.</summary>
/// <param name="Offered">People may choose it when they prepare a workshop.</param>
/// <param name="Licence">Under which it may be reused.</param>
/// <param name="French">Complete.</param>
/// <param name="English">Said in French where the translation is behind.</param>
internal sealed record ReadFormat(bool Offered, string Licence, Format French, Format English)
{
    public Format In(string language) => language == "en" ? English : French;
}

/// <summary>Reads one folder: format.json, fr.json, en.json.</summary>
internal static class FormatReader
{
    private static readonly string[] Marked = ["format.json", "fr.json"];

    public static ReadFormat Read(string folder)
    {
        var (path, frenchPath, englishPath) =
            (Path.Combine(folder, "format.json"), Path.Combine(folder, "fr.json"), Path.Combine(folder, "en.json"));
        var file = ContentFile.Read(path, FormatJson.Default.FormatFile);
        var french = ContentFile.Read(frenchPath, FormatJson.Default.DictionaryStringString);
        var english = ContentFile.Read(englishPath, FormatJson.Default.DictionaryStringString);
        new FormatChecks(path, file).Run(Path.GetFileName(folder));
        ContentWords.Check(FormatTexts.Expected(file), frenchPath, french, englishPath, english);
        var hash = ContentMark.Of(Marked.Select(name => Path.Combine(folder, name)));
        return new(
            file.Offered, file.Licence, new FormatBuilder(file, hash, key => french[key]).Build(),
            new FormatBuilder(file, hash, key => english.GetValueOrDefault(key) ?? french[key]).Build());
    }
}
