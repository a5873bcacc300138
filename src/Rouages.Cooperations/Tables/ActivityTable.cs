using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Tables;

internal sealed class ActivityTable : IEntityTypeConfiguration<ActivityEntry>
{
    public void Configure(EntityTypeBuilder<ActivityEntry> entry)
    {
        entry.ToTable("journal");
        entry.Property(e => e.Kind).HasMaxLength(ActivityEntry.LongestKind);
        entry.Property(e => e.Detail).HasColumnType("jsonb");
        entry.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.SetNull);
        entry.HasOne<Organisation>().WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        entry.HasOne<Cooperation>().WithMany().HasForeignKey(e => e.CooperationId).OnDelete(DeleteBehavior.Cascade);
        entry.HasIndex(e => new { e.CooperationId, e.At });
        entry.HasIndex(e => e.PersonId);
    }
}
