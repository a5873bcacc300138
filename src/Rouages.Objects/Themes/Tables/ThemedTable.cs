using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rouages.Objects.Themes;

internal sealed class ThemedTable : IEntityTypeConfiguration<Themed>
{
    public void Configure(EntityTypeBuilder<Themed> themed)
    {
        themed.HasKey(t => new { t.Kind, t.ObjectId, t.Theme });
        themed.Property(t => t.Kind).HasMaxLength(ObjectRef.LongestKind);
        themed.Property(t => t.Theme).HasMaxLength(Theme.LongestId);
        themed.HasIndex(t => new { t.Kind, t.Theme });
    }
}
