using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Tables;

internal sealed class CooperationTable : IEntityTypeConfiguration<Cooperation>
{
    private const string Public = "published_at IS NOT NULL AND closed_at IS NULL";

    public void Configure(EntityTypeBuilder<Cooperation> cooperation)
    {
        cooperation.Property(c => c.Slug).HasMaxLength(Cooperation.LongestSlug);
        cooperation.Property(c => c.Name).HasMaxLength(Cooperation.LongestName);
        cooperation.Property(c => c.Type).HasMaxLength(Cooperation.LongestType);
        cooperation.Property(c => c.OtherTypes).HasDefaultValueSql("'{}'");
        cooperation.Property(c => c.LegalForm).HasMaxLength(Cooperation.LongestType);
        cooperation.Property(c => c.Maturity).HasMaxLength(Cooperation.LongestType);
        cooperation.Property(c => c.Scale).HasMaxLength(Cooperation.LongestType);
        cooperation.Property(c => c.Phase).HasMaxLength(Cooperation.LongestType);
        cooperation.Property(c => c.Aims).HasMaxLength(Cooperation.LongestAims);
        cooperation.Property(c => c.Summary).HasMaxLength(Cooperation.LongestSummary);
        cooperation.Property(c => c.Vision).HasMaxLength(Cooperation.LongestVision);
        cooperation.Property(c => c.Presentation).HasMaxLength(Cooperation.LongestPresentation);
        cooperation.Ignore(c => c.IsPublic);
        cooperation.HasIndex(c => c.Slug).IsUnique();
        cooperation.HasIndex(c => new { c.PublishedAt, c.Id }).IsDescending(true, false).HasFilter(Public);
        // The list is read in this order, a page at a time, without sorting all of it.
        cooperation.HasIndex(c => new { c.Name, c.Id }).UseCollation(PostgresText.French, null!).HasFilter(Public);
        cooperation.HasIndex(c => c.Communes).HasMethod("gin");
        cooperation.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.CooperationId).OnDelete(DeleteBehavior.Cascade);
        cooperation.HasEdition();
    }
}

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.Property(m => m.Id).ValueGeneratedNever();
        membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => new { m.CooperationId, m.OrganisationId }).IsUnique().HasFilter("left_at IS NULL");
        membership.HasIndex(m => m.OrganisationId);
    }
}
