using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Tables;

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public const string SirenIndex = "ix_organisation_siren_alone";
    public const string SiretIndex = "ix_organisation_siret";
    public const string RnaIndex = "ix_organisation_rna";

    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Slug).HasMaxLength(Organisation.LongestSlug);
        organisation.Property(o => o.Name).HasMaxLength(Organisation.LongestName);
        organisation.Property(o => o.Description).HasMaxLength(Organisation.LongestDescription);
        organisation.Property(o => o.Website).HasMaxLength(Organisation.LongestAddress);
        organisation.Property(o => o.Siren).HasMaxLength(9);
        organisation.Property(o => o.Siret).HasMaxLength(14);
        organisation.Property(o => o.Rna).HasMaxLength(10);
        organisation.Property(o => o.Commune).HasMaxLength(5);
        organisation.HasIndex(o => o.Slug).IsUnique();
        organisation.HasIndex(o => o.Siren, SirenIndex).IsUnique().HasFilter("siren IS NOT NULL AND siret IS NULL");
        organisation.HasIndex(o => o.Siret, SiretIndex).IsUnique().HasFilter("siret IS NOT NULL");
        organisation.HasIndex(o => o.Rna, RnaIndex).IsUnique().HasFilter("rna IS NOT NULL");
        organisation.HasIndex(o => o.Commune);
        // One seat per person, whatever the number of their cooperations.
        organisation.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.SetNull);
        organisation.HasIndex(o => o.PersonId).IsUnique();
        organisation.HasOne<Organisation>().WithMany().HasForeignKey(o => o.MergedInto).OnDelete(DeleteBehavior.Restrict);
        organisation.HasEdition();
    }
}

internal sealed class MandateTable : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.Property(m => m.Title).HasMaxLength(Mandate.LongestTitle);
        mandate.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        mandate.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        mandate.HasIndex(m => new { m.PersonId, m.OrganisationId });
        mandate.HasIndex(m => m.OrganisationId);
    }
}
