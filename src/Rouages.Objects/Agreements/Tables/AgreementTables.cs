using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Objects.Agreements.Tables;

internal sealed class AgreementTable : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.Property(a => a.Id).ValueGeneratedNever();
        agreement.Property(a => a.On).IsObjectRef();
        agreement.Property(a => a.Title).HasMaxLength(Agreement.LongestTitle);
        agreement.ComplexProperty(a => a.Created);
        agreement.Ignore(a => a.Open);
        agreement.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.AgreementId).OnDelete(DeleteBehavior.Cascade);
        agreement.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Cascade);
        agreement.HasIndex(a => a.On);
        agreement.HasEdition();
    }
}

internal sealed class AgreementVersionTable : IEntityTypeConfiguration<AgreementVersion>
{
    public void Configure(EntityTypeBuilder<AgreementVersion> version)
    {
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Text).HasMaxLength(AgreementVersion.LongestText);
        version.Property(v => v.Change).HasMaxLength(AgreementNotice.LongestReason);
        version.Property(v => v.Template).HasMaxLength(60);
        version.Property(v => v.Seal).HasMaxLength(64);
        version.ComplexProperty(v => v.Written);
        version.ComplexProperty(v => v.Proposed);
        version.ComplexProperty(v => v.Terms);
        version.Ignore(v => v.InForceFrom).Ignore(v => v.IsIntact);
        version.HasMany(v => v.Signatures).WithOne().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Cascade);
        version.HasIndex(v => new { v.AgreementId, v.Number }).IsUnique();
        version.HasEdition();
    }
}

internal sealed class AgreementSignatureTable : IEntityTypeConfiguration<AgreementSignature>
{
    public void Configure(EntityTypeBuilder<AgreementSignature> signature)
    {
        signature.Property(s => s.Id).ValueGeneratedNever();
        signature.Property(s => s.Signatory).HasMaxLength(AgreementSignature.LongestName);
        signature.Property(s => s.Place).HasMaxLength(AgreementSignature.LongestName);
        signature.ComplexProperty(s => s.Noted);
        signature.HasOne<AgreementParty>().WithMany().HasForeignKey(s => s.PartyId).OnDelete(DeleteBehavior.Cascade);
        // Of two who sign for the same party at once, one is told.
        signature.HasIndex(s => new { s.VersionId, s.PartyId }).IsUnique();
    }
}

internal sealed class AgreementPartyTable : IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementParty> party)
    {
        party.Property(p => p.Id).ValueGeneratedNever();
        party.Property(p => p.Name).HasMaxLength(AgreementParty.LongestName);
        party.ComplexProperty(p => p.Added);
        party.ComplexProperty(p => p.Removed);
        party.Ignore(p => p.LeavesOn);
        party.HasMany(p => p.Notices).WithOne().HasForeignKey(n => n.PartyId).OnDelete(DeleteBehavior.Cascade);
        party.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        party.HasIndex(p => p.OrganisationId);
    }
}

internal sealed class AgreementNoticeTable : IEntityTypeConfiguration<AgreementNotice>
{
    public void Configure(EntityTypeBuilder<AgreementNotice> notice)
    {
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Reason).HasMaxLength(AgreementNotice.LongestReason);
        notice.ComplexProperty(n => n.Given);
        notice.ComplexProperty(n => n.Withdrawn);
    }
}
