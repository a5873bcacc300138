using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Tables;

internal sealed class MeasureTable : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.Property(m => m.Framework).HasMaxLength(80);
        measure.Property(m => m.Indicator).HasMaxLength(20);
        measure.Property(m => m.Source).HasMaxLength(Measure.LongestSource);
        measure.ComplexProperty(m => m.Noted);
        measure.HasOne<Cooperation>().WithMany().HasForeignKey(m => m.CooperationId).OnDelete(DeleteBehavior.Cascade);
        measure.HasIndex(m => new { m.CooperationId, m.Framework });
    }
}
