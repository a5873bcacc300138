using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>
/// A photo of a paper wall is pinned up; its cards are copied from it. The upload alone says so: nobody names a file by its id.
/// </summary>
/// <param name="File">The stored file, without what the camera wrote into it.</param>
/// <param name="Title">What it shows.</param>
internal sealed record PhotoPinned(Guid File, string? Title = null) : FacilitatorFact
{
    public const int LongestTitle = 120;

    protected override Refusal? Refuses(Room room) =>
        room.Photos.Count >= Room.MostPhotos
            ? new Refusal("Au plus {0} photos par atelier : retirez-en une d’abord.", "File") { Arguments = [Room.MostPhotos] } : null;

    protected override Fact Kept(Room room) => this with { Title = CardText.Short(Title, LongestTitle) };

    internal override Room Change(Room room, Entry entry) =>
        room.Has(File) ? room : room with { Photos = room.Photos.Add(new(File, CardText.Short(Title, LongestTitle), entry.At)) };
}

/// <summary>A photo is taken down; the cards copied from it stay.</summary>
internal sealed record PhotoTaken(Guid File) : FacilitatorFact
{
    protected override Refusal? Refuses(Room room) => room.Has(File) ? null : new Refusal("Cette photo n’est plus là.");

    internal override Room Change(Room room, Entry entry) => room with { Photos = room.Photos.RemoveAll(photo => photo.File == File) };
}
