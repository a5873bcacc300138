using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Tables;

internal sealed class PlanActionTable : IEntityTypeConfiguration<PlanAction>
{
    public void Configure(EntityTypeBuilder<PlanAction> action)
    {
        action.Property(a => a.Id).ValueGeneratedNever();
        action.Property(a => a.Title).HasMaxLength(PlanAction.LongestTitle);
        action.Property(a => a.Notes).HasMaxLength(PlanAction.LongestNotes);
        action.Property(a => a.Stage).HasMaxLength(20);
        action.Property(a => a.Production).HasMaxLength(PlanAction.LongestProduction);
        action.ComplexProperty(a => a.Created);
        action.ComplexProperty(a => a.Removed);
        action.ComplexProperty(a => a.Origin, origin =>
        {
            origin.Property(o => o.Kind).HasMaxLength(Origin.LongestKind);
            origin.Property(o => o.Id).HasMaxLength(Origin.LongestId);
        });
        action.Ignore(a => a.IsOpen);
        action.HasOne<Cooperation>().WithMany().HasForeignKey(a => a.CooperationId).OnDelete(DeleteBehavior.Cascade);
        action.HasOne<Person>().WithMany().HasForeignKey(a => a.Responsible).OnDelete(DeleteBehavior.SetNull);
        action.HasOne<Organisation>().WithMany().HasForeignKey(a => a.ResponsibleOrganisation).OnDelete(DeleteBehavior.SetNull);
        action.HasMany(a => a.Moves).WithOne().HasForeignKey(m => m.ActionId).OnDelete(DeleteBehavior.Cascade);
        action.HasMany(a => a.Attachments).WithOne().HasForeignKey(p => p.ActionId).OnDelete(DeleteBehavior.Cascade);
        action.HasIndex(a => new { a.CooperationId, a.DueOn });
        action.HasEdition();
    }
}

internal sealed class ActionMoveTable : IEntityTypeConfiguration<ActionMove>
{
    public void Configure(EntityTypeBuilder<ActionMove> move)
    {
        move.Property(m => m.Id).ValueGeneratedNever();
        move.ComplexProperty(m => m.Act);
    }
}

internal sealed class AttachmentTable : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        // Its name of the first release.
        attachment.ToTable("proof");
        attachment.Property(p => p.Id).ValueGeneratedNever();
        attachment.Property(p => p.Title).HasMaxLength(Attachment.LongestTitle);
        attachment.Property(p => p.Link).HasMaxLength(Attachment.LongestLink);
        attachment.ComplexProperty(p => p.Added);
    }
}

internal sealed class DigestSentTable : IEntityTypeConfiguration<DigestSent>
{
    public void Configure(EntityTypeBuilder<DigestSent> sent)
    {
        sent.HasKey(s => s.PersonId);
        sent.HasOne<Person>().WithOne().HasForeignKey<DigestSent>(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
