using Rouages.Assessments.Domain;
using Rouages.Commons.Content;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Reads one folder: framework.json, fr.json, en.json.</summary>
internal static class FrameworkReader
{
    public static Framework Read(string folder)
    {
        var path = Path.Combine(folder, "framework.json");
        var (frenchPath, englishPath) = (Path.Combine(folder, "fr.json"), Path.Combine(folder, "en.json"));
        var file = ContentFile.Read(path, FrameworkJson.Default.FrameworkFile);
        var french = ContentFile.Read(frenchPath, FrameworkJson.Default.DictionaryStringString);
        var english = ContentFile.Read(englishPath, FrameworkJson.Default.DictionaryStringString);
        new FrameworkChecks(path, file).Run(Path.GetFileName(folder));
        ContentWords.Check(FrameworkIds.Words(file).ToHashSet(), frenchPath, french, englishPath, english);
        return new FrameworkBuilder(file).Build(new FrameworkWords(french, english));
    }
}
