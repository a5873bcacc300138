using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Directory.Domain;

namespace Rouages.Directory.Tables;

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Slug).HasMaxLength(80);
        organisation.Property(o => o.Name).HasMaxLength(Organisation.LongestName);
        organisation.Property(o => o.Description).HasMaxLength(Organisation.LongestDescription);
        organisation.Property(o => o.Website).HasMaxLength(Organisation.LongestAddress);
        organisation.Property(o => o.Siren).HasMaxLength(9);
        organisation.Property(o => o.Siret).HasMaxLength(14);
        organisation.Property(o => o.Rna).HasMaxLength(10);
        organisation.Property(o => o.Commune).HasMaxLength(5);
        organisation.HasIndex(o => o.Slug).IsUnique();
    }
}

internal sealed class MandateTable : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.Property(m => m.Title).HasMaxLength(Mandate.LongestTitle);
        mandate.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        mandate.HasIndex(m => new { m.PersonId, m.OrganisationId });
    }
}

internal sealed class CooperationTable : IEntityTypeConfiguration<Cooperation>
{
    public void Configure(EntityTypeBuilder<Cooperation> cooperation)
    {
        cooperation.Property(c => c.Slug).HasMaxLength(80);
        cooperation.Property(c => c.Name).HasMaxLength(Cooperation.LongestName);
        cooperation.Property(c => c.Type).HasMaxLength(40);
        cooperation.Property(c => c.Summary).HasMaxLength(Cooperation.LongestSummary);
        cooperation.Property(c => c.Vision).HasMaxLength(Cooperation.LongestVision);
        cooperation.HasIndex(c => c.Slug).IsUnique();
        cooperation.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.CooperationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.Property(m => m.Id).ValueGeneratedNever();
        membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => new { m.CooperationId, m.OrganisationId }).IsUnique().HasFilter("left_at IS NULL");
    }
}
