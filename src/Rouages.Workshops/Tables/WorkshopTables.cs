using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Joining;

namespace Rouages.Workshops.Tables;

internal sealed class WorkshopTable : IEntityTypeConfiguration<Workshop>
{
    public void Configure(EntityTypeBuilder<Workshop> workshop)
    {
        workshop.Property(w => w.Id).ValueGeneratedNever();
        workshop.Property(w => w.Slug).HasMaxLength(Workshop.LongestSlug);
        workshop.Property(w => w.Title).HasMaxLength(Workshop.LongestTitle);
        workshop.Property(w => w.Format).HasMaxLength(Workshop.LongestFormat);
        workshop.Property(w => w.Code).HasMaxLength(JoinCode.Length);
        workshop.Property(w => w.Steps).HasColumnType("jsonb").HasConversion(
            steps => FactJson.WriteSteps(steps), json => FactJson.ReadSteps(json),
            new ValueComparer<IReadOnlyList<Step>>((a, b) => FactJson.WriteSteps(a!) == FactJson.WriteSteps(b!), steps =>
                steps.Count, steps => steps));
        workshop.ComplexProperty(w => w.Created);
        workshop.HasOne<Cooperation>().WithMany().HasForeignKey(w => w.CooperationId).OnDelete(DeleteBehavior.Cascade);
        workshop.HasIndex(w => w.Slug).IsUnique();
        workshop.HasIndex(w => w.Code).IsUnique().HasFilter("status <> 3");
        workshop.HasEdition();
    }
}

internal sealed class FacilitatorTable : IEntityTypeConfiguration<Facilitator>
{
    public void Configure(EntityTypeBuilder<Facilitator> facilitator)
    {
        facilitator.Property(f => f.Id).ValueGeneratedNever();
        facilitator.HasOne<Workshop>().WithMany().HasForeignKey(f => f.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        facilitator.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        facilitator.HasIndex(f => new { f.WorkshopId, f.PersonId }).IsUnique();
        facilitator.HasIndex(f => f.TokenHash).IsUnique();
    }
}

internal sealed class ParticipantTable : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.Property(p => p.Id).ValueGeneratedNever();
        participant.HasOne<Workshop>().WithMany().HasForeignKey(p => p.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        participant.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.SetNull);
        participant.HasIndex(p => p.TokenHash).IsUnique();
    }
}

internal sealed class EntryTable : IEntityTypeConfiguration<EntryRow>
{
    public void Configure(EntityTypeBuilder<EntryRow> entry)
    {
        entry.ToTable("entry");
        entry.HasKey(e => new { e.WorkshopId, e.Number });
        entry.Property(e => e.Kind).HasMaxLength(20);
        entry.Property(e => e.Payload).HasColumnType("jsonb");
        entry.HasOne<Workshop>().WithMany().HasForeignKey(e => e.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        entry.HasIndex(e => new { e.WorkshopId, e.Command }).IsUnique();
        // The few photos among thousands of entries, for those who ask which files are still on a wall.
        entry.HasIndex(e => new { e.WorkshopId, e.Number }, "ix_entry_photo").HasFilter("kind IN ('photo', 'unpin')");
    }
}

internal sealed class SubjectTable : IEntityTypeConfiguration<WorkshopSubject>
{
    public void Configure(EntityTypeBuilder<WorkshopSubject> subject)
    {
        subject.ToTable("subject");
        subject.HasKey(s => new { s.WorkshopId, s.Column });
        subject.Property(s => s.Column).HasMaxLength(Format.LongestKey);
        subject.ComplexProperty(s => s.Chosen);
        subject.HasOne<Workshop>().WithMany().HasForeignKey(s => s.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        subject.HasIndex(s => s.About);
    }
}

internal sealed class JoinCodeAttemptTable : IEntityTypeConfiguration<JoinCodeAttempt>
{
    public void Configure(EntityTypeBuilder<JoinCodeAttempt> guess)
    {
        guess.ToTable("guess");
        guess.HasKey(g => g.Device);
        guess.Property(g => g.Device).HasMaxLength(JoinCodeAttempt.LongestDevice);
    }
}

internal sealed class RoomTable : IEntityTypeConfiguration<RoomRow>
{
    public void Configure(EntityTypeBuilder<RoomRow> room)
    {
        room.ToTable("room");
        room.HasKey(r => r.WorkshopId);
        room.HasOne<Workshop>().WithOne().HasForeignKey<RoomRow>(r => r.WorkshopId).OnDelete(DeleteBehavior.Cascade);
    }
}
