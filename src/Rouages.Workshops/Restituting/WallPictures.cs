using Rouages.Printing;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.PaperImport;

namespace Rouages.Workshops.Restituting;

/// <summary>The photos of the walls for the printer, as many as a document may weigh.</summary>
internal sealed class WallPictures(IFileStore files)
{
    /// <summary>So that the PDF can still be sent by mail, and its making does not empty the memory.</summary>
    public const int HeaviestTogether = 40 * 1024 * 1024;

    public async Task<(IReadOnlyList<PaperPicture> Pictures, IReadOnlySet<Guid> Missing)> Of(
        Guid workshop, Restitution restitution, CancellationToken ct)
    {
        var (pictures, missing, left) = (new List<PaperPicture>(), new HashSet<Guid>(), HeaviestTogether);
        foreach (var photo in restitution.Photos)
        {
            if (await files.Open(photo.File, WallFiles.Of(workshop), ct) is { } file && file.Content.Length <= left)
            {
                pictures.Add(new(photo.File, file.Content));
                left -= file.Content.Length;
            }
            else missing.Add(photo.File);
        }
        return (pictures, missing);
    }
}
