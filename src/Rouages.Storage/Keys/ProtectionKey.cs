using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rouages.Storage.Keys;

/// <summary>One key of Data Protection: every node reads the same ring, so a cookie made by one is understood by all.</summary>
internal sealed class ProtectionKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

internal sealed class ProtectionKeyTable : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(200);
    }
}
