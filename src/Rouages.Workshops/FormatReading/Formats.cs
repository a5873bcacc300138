using System.Collections.Immutable;
using Rouages.Commons.Content;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.FormatReading;

/// <summary>Every format of the content folder, read once at start; a bad file stops it.</summary>
public sealed class Formats
{
    private readonly ImmutableArray<ReadFormat> _all;

    private Formats(ImmutableArray<ReadFormat> all) => _all = all;

    /// <summary>What one may choose from when preparing a workshop: the last version of each offered format, in that language.</summary>
    public IReadOnlyList<Format> Offered(string language) =>
    [
        .. _all.GroupBy(format => format.French.Slug)
            .Select(versions => versions.MaxBy(format => format.French.Version)!)
            .Where(format => format.Offered).Select(format => format.In(language)),
    ];

    /// <summary>The format of a workshop, in that language; null when this installation does not hold that version.</summary>
    public Format? Find(string slug, int version, string language) =>
        _all.FirstOrDefault(format => format.French.Slug == slug && format.French.Version == version)?.In(language);

    /// <summary>Formats of which what a workshop gives is read by those who were there alone.</summary>
    internal string[] Private => [.. _all.Where(format => format.French.IsPrivate).Select(format => format.French.Slug).Distinct()];

    /// <summary>True when what this workshop gives is read by those who were there alone.</summary>
    internal bool ArePrivate(Workshop workshop) => Find(workshop.Format, workshop.FormatVersion, "fr")?.IsPrivate == true;

    /// <summary>The version that is offered today; null when there is none.</summary>
    public Format? Find(string slug, string language) => Offered(language).FirstOrDefault(format => format.Slug == slug);

    /// <exception cref="ContentException">A file is missing, unreadable or meaningless.</exception>
    public static Formats Load(string contentRoot)
    {
        var folder = Path.Combine(contentRoot, "formats");
        if (!Directory.Exists(folder)) throw new ContentException(folder, "", "le dossier n’existe pas.");
        return new([.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(FormatReader.Read)]);
    }
}
