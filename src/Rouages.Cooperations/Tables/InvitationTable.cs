using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;
using Rouages.Commons.Identifiers;
using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Tables;

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.TokenHash).HasMaxLength(Invitation.HashLength);
        invitation.Property(i => i.Email).HasMaxLength(Invitation.LongestEmail);
        invitation.Property(i => i.Title).HasMaxLength(Mandate.LongestTitle);
        invitation.Property(i => i.Message).HasMaxLength(Invitation.LongestMessage);
        invitation.Property(i => i.ExpectedPerson).HasMaxLength(Person.LongestName);
        invitation.Property(i => i.ExpectedOrganisation).HasMaxLength(Organisation.LongestName);
        invitation.Property(i => i.ExpectedCommune).HasMaxLength(CommuneCode.Length);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasOne<Cooperation>().WithMany().HasForeignKey(i => i.CooperationId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasOne<Organisation>().WithMany().HasForeignKey(i => i.InvitedFor).OnDelete(DeleteBehavior.Cascade);
        invitation.HasOne<Person>().WithMany().HasForeignKey(i => i.InvitedBy).OnDelete(DeleteBehavior.SetNull);
        // One waiting invitation per address: inviting twice never doubles, even at the same instant.
        invitation.HasIndex(i => new { i.CooperationId, i.OrganisationId, i.Email }).IsUnique().AreNullsDistinct(false)
            .HasFilter("email IS NOT NULL AND uses = 0 AND revoked_at IS NULL AND declined_at IS NULL");
        invitation.ToTable(table => table.HasCheckConstraint("opens_one_thing", "(cooperation_id IS NULL) <> (organisation_id IS NULL)"));
        invitation.ToTable(table => table.HasCheckConstraint("uses_are_bounded", "uses BETWEEN 0 AND most_uses"));
    }
}
