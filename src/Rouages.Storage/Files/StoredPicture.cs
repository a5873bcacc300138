using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rouages.Storage.Files;

/// <summary>
/// What is known of a picture. Its largest form is the file of the same id: who holds, opens or sweeps the file does so with all of it.
/// </summary>
internal sealed class StoredPicture
{
    public required Guid Id { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>What it shows; empty when it only decorates, null when what stands beside it says so.</summary>
    public string? Alt { get; set; }
    public string? Credit { get; set; }
    public List<SmallerPicture> Smaller { get; init; } = [];
}

/// <summary>The same picture, narrower.</summary>
internal sealed class SmallerPicture
{
    public required Guid PictureId { get; init; }
    public required int Width { get; init; }
    public required byte[] Content { get; init; }
}

internal sealed class StoredPictureTable : IEntityTypeConfiguration<StoredPicture>
{
    public void Configure(EntityTypeBuilder<StoredPicture> picture)
    {
        picture.ToTable("picture");
        picture.Property(p => p.Id).ValueGeneratedNever();
        picture.Property(p => p.Alt).HasMaxLength(Pictures.LongestAlt);
        picture.Property(p => p.Credit).HasMaxLength(Pictures.LongestCredit);
        picture.HasOne<StoredFile>().WithOne().HasForeignKey<StoredPicture>(p => p.Id).OnDelete(DeleteBehavior.Cascade);
        picture.HasMany(p => p.Smaller).WithOne().HasForeignKey(s => s.PictureId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SmallerPictureTable : IEntityTypeConfiguration<SmallerPicture>
{
    public void Configure(EntityTypeBuilder<SmallerPicture> smaller)
    {
        smaller.ToTable("smaller_picture");
        smaller.HasKey(s => new { s.PictureId, s.Width });
    }
}
