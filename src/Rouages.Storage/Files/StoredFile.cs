using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rouages.Storage.Files;

internal sealed class StoredFile
{
    public const int LongestName = 200;

    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required int Size { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    public required byte[] Content { get; init; }

    /// <summary>Kind and id of the object it belongs to; null only for what was stored before files had owners.</summary>
    public string? OwnerKind { get; init; }
    public Guid? OwnerId { get; init; }
}

internal sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("file");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(StoredFile.LongestName);
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.Property(file => file.OwnerKind).HasMaxLength(FileOwner.LongestKind);
    }
}
