using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;

namespace Rouages.Steering.Tables;

internal sealed class FindingTable : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.Property(f => f.Id).ValueGeneratedNever();
        finding.Property(f => f.Text).HasMaxLength(Finding.LongestText);
        finding.ComplexProperty(f => f.Noted);
        finding.ComplexProperty(f => f.Removed);
        finding.ComplexProperty(f => f.Origin, origin =>
        {
            origin.Property(o => o.Kind).HasMaxLength(Origin.LongestKind);
            origin.Property(o => o.Id).HasMaxLength(Origin.LongestId);
        });
        finding.HasOne<Cooperation>().WithMany().HasForeignKey(f => f.CooperationId).OnDelete(DeleteBehavior.Cascade);
        finding.HasIndex(f => new { f.CooperationId, f.Kind });
    }
}
