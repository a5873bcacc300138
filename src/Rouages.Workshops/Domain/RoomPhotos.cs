using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

/// <summary>A photo of a paper wall.</summary>
public sealed record WallPhoto(Guid File, string? Title, DateTimeOffset At);

internal sealed partial record Room
{
    public const int MostPhotos = 40;

    /// <summary>The photos pinned up, in order.</summary>
    public ImmutableList<WallPhoto> Photos { get; init; } = [];

    internal bool Has(Guid photo) => Photos.Exists(known => known.File == photo);
}
