using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Storage;

namespace Rouages.Mail;

/// <summary>The outbox lives in the schema of the storage, where its first release put it.</summary>
internal sealed class MailTables : ITables, IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<MailCount>
{
    public string Name => "storage";

    public void ConfigureTables(ModelBuilder model) => model.ApplyConfiguration<OutgoingMail>(this).ApplyConfiguration<MailCount>(this);

    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("outgoing_mail");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.To).HasMaxLength(254);
        mail.Property(m => m.Name).HasMaxLength(200);
        mail.Property(m => m.Language).HasMaxLength(2);
        mail.Property(m => m.Subject).HasMaxLength(MailMessage.LongestSubject);
        mail.Property(m => m.Html).HasMaxLength(60_000);
        mail.Property(m => m.Unsubscribe).HasMaxLength(1000);
        mail.Property(m => m.Failure).HasMaxLength(500);
        mail.Property(m => m.Person).HasColumnName("person_id");
        mail.Property(m => m.SourceKind).HasMaxLength(MailSource.LongestKind);
        mail.HasIndex(m => m.NextAt).HasFilter("next_at IS NOT NULL");
        mail.HasIndex(m => m.Person).HasFilter("person_id IS NOT NULL");
        mail.HasIndex(m => m.PostedBy).HasFilter("posted_by IS NOT NULL");
        mail.HasIndex(m => m.SourceId).HasFilter("source_id IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<MailCount> count)
    {
        count.ToTable("mail_allowance");
        count.HasKey(c => c.Key);
        count.Property(c => c.Key).HasMaxLength(MailCount.LongestKey);
        count.HasIndex(c => c.EndsAt);
    }
}
