using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Tables;

internal sealed class DecisionTable : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.Title).HasMaxLength(Decision.LongestTitle);
        decision.Property(d => d.Why).HasMaxLength(Decision.LongestWhy);
        decision.Property(d => d.Present).HasMaxLength(Decision.LongestPresent);
        decision.Property(d => d.Result).HasMaxLength(Decision.LongestResult);
        decision.Property(d => d.Stage).HasMaxLength(20);
        decision.ComplexProperty(d => d.Recorded);
        decision.ComplexProperty(d => d.Origin, origin =>
        {
            origin.Property(o => o.Kind).HasMaxLength(Origin.LongestKind);
            origin.Property(o => o.Id).HasMaxLength(Origin.LongestId);
        });
        decision.HasOne<Cooperation>().WithMany().HasForeignKey(d => d.CooperationId).OnDelete(DeleteBehavior.Cascade);
        decision.HasOne<PlanAction>().WithMany().HasForeignKey(d => d.ActionId).OnDelete(DeleteBehavior.SetNull);
        // Of two later decisions written at once, one holds.
        decision.HasIndex(d => d.Follows).IsUnique();
        decision.HasIndex(d => new { d.CooperationId, d.DecidedOn });
    }
}

internal sealed class MinutesTable : IEntityTypeConfiguration<Minutes>
{
    public void Configure(EntityTypeBuilder<Minutes> minutes)
    {
        minutes.Property(m => m.Id).ValueGeneratedNever();
        minutes.Property(m => m.Title).HasMaxLength(Minutes.LongestTitle);
        minutes.Property(m => m.Place).HasMaxLength(Minutes.LongestPlace);
        minutes.Property(m => m.Referent).HasMaxLength(Minutes.LongestReferent);
        minutes.Property(m => m.Course).HasMaxLength(Minutes.LongestCourse);
        minutes.Property(m => m.More).HasMaxLength(Minutes.LongestList);
        minutes.Property(m => m.Partners).HasMaxLength(Minutes.LongestList);
        minutes.Property(m => m.NextNote).HasMaxLength(Minutes.LongestPlace);
        minutes.Property(m => m.Excused).HasMaxLength(Minutes.LongestList);
        minutes.Ignore(m => m.ChangedSinceSent);
        minutes.ComplexProperty(m => m.Written);
        minutes.ComplexProperty(m => m.Removed);
        minutes.HasOne<Cooperation>().WithMany().HasForeignKey(m => m.CooperationId).OnDelete(DeleteBehavior.Cascade);
        minutes.HasMany(m => m.Attendees).WithOne().HasForeignKey(a => a.MinutesId).OnDelete(DeleteBehavior.Cascade);
        minutes.HasIndex(m => new { m.CooperationId, m.HeldOn });
        minutes.HasEdition();
    }
}

internal sealed class MinutesAttendeeTable : IEntityTypeConfiguration<MinutesAttendee>
{
    public void Configure(EntityTypeBuilder<MinutesAttendee> attendee)
    {
        attendee.Property(a => a.Id).ValueGeneratedNever();
        attendee.Property(a => a.Name).HasMaxLength(Minutes.LongestName);
        attendee.Ignore(a => a.Who);
    }
}

internal sealed class SharedDocumentTable : IEntityTypeConfiguration<SharedDocument>
{
    public void Configure(EntityTypeBuilder<SharedDocument> document)
    {
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Title).HasMaxLength(SharedDocument.LongestTitle);
        document.Property(d => d.Theme).HasMaxLength(SharedDocument.LongestTheme);
        document.Property(d => d.Note).HasMaxLength(SharedDocument.LongestNote);
        document.Property(d => d.Link).HasMaxLength(Typing.LongestLink);
        document.ComplexProperty(d => d.Added);
        document.HasOne<Cooperation>().WithMany().HasForeignKey(d => d.CooperationId).OnDelete(DeleteBehavior.Cascade);
        document.HasIndex(d => new { d.CooperationId, d.Document });
    }
}

internal sealed class LateToldTable : IEntityTypeConfiguration<LateTold>
{
    public void Configure(EntityTypeBuilder<LateTold> told)
    {
        told.HasKey(t => t.ActionId);
        told.HasOne<PlanAction>().WithOne().HasForeignKey<LateTold>(t => t.ActionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ActorExperienceTable : IEntityTypeConfiguration<ActorExperience>
{
    public void Configure(EntityTypeBuilder<ActorExperience> experience)
    {
        experience.HasKey(e => e.ActionId);
        experience.Property(e => e.Stage).HasMaxLength(20);
        experience.Property(e => e.Story).HasMaxLength(ActorExperience.LongestStory);
        experience.ComplexProperty(e => e.Agreed);
        experience.HasOne<PlanAction>().WithOne().HasForeignKey<ActorExperience>(e => e.ActionId).OnDelete(DeleteBehavior.Cascade);
        experience.HasIndex(e => e.Stage);
    }
}
