using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;

namespace Rouages.Objects.Notifications;

internal sealed class NotificationTable : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.Property(n => n.Id).ValueGeneratedNever();
        notification.Property(n => n.About).IsObjectRef();
        notification.Property(n => n.Kind).HasMaxLength(NotificationKind.LongestKey);
        notification.Property(n => n.Text).HasMaxLength(Notification.LongestText);
        notification.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
        notification.HasIndex(n => new { n.PersonId, n.Id });
        notification.HasIndex(n => n.PersonId, "ix_notification_unread").HasFilter("read_at IS NULL");
        notification.HasIndex(n => n.LetterDue).HasFilter("letter_due IS NOT NULL");
        notification.HasIndex(n => n.At);
    }
}

internal sealed class FollowTable : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> follow)
    {
        follow.HasKey(f => new { f.PersonId, f.On });
        follow.Property(f => f.On).IsObjectRef();
        follow.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        follow.HasIndex(f => f.On);
    }
}

internal sealed class CadenceChoiceTable : IEntityTypeConfiguration<CadenceChoice>
{
    public void Configure(EntityTypeBuilder<CadenceChoice> choice)
    {
        choice.HasKey(c => new { c.PersonId, c.Kind });
        choice.Property(c => c.Kind).HasMaxLength(NotificationKind.LongestKey);
        choice.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
