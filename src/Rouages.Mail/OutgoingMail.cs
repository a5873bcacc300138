using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Storage;

namespace Rouages.Mail;

/// <summary>A letter waiting to leave, saved in the same transaction as the act that caused it.</summary>
public sealed class OutgoingMail
{
    /// <summary>How often a delivery is tried before it is given up: about a day and a half.</summary>
    public const int MostAttempts = 8;

    /// <summary>Identifier; also the left part of the Message-ID.</summary>
    public required Guid Id { get; init; }

    /// <summary>Address of the reader.</summary>
    public required string To { get; init; }

    /// <summary>Name of the reader, when known.</summary>
    public string? Name { get; init; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Subject, one line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text; emptied once sent, because it may hold a link that opens an account.</summary>
    public required string Text { get; set; }

    /// <summary>The same in HTML; emptied once sent.</summary>
    public required string Html { get; set; }

    /// <summary>Absolute address of one-click unsubscription.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>When it was posted.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>When it may be tried (again); null once sent or given up.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>Deliveries tried so far.</summary>
    public int Attempts { get; set; }

    /// <summary>When it left.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last delivery failed.</summary>
    public string? Failure { get; set; }

    /// <summary>It left: only the trace of it is kept.</summary>
    internal void Leave(DateTimeOffset now, bool keepText)
    {
        (SentAt, NextAt, Failure) = (now, null, null);
        if (!keepText) Text = Html = "";
    }

    /// <summary>It did not leave: later, or never.</summary>
    internal void Fail(string why, DateTimeOffset now)
    {
        Failure = why.Length > 500 ? why[..500] : why;
        NextAt = Attempts >= MostAttempts ? null : now + Pause(Attempts);
    }

    /// <summary>1, 4, 16 minutes… at most 12 hours.</summary>
    internal static TimeSpan Pause(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(Math.Pow(4, Math.Max(0, attempts - 1)), 12 * 60));
}

/// <summary>The outbox lives in the schema of the storage: it belongs to no module.</summary>
internal sealed class MailTables : ITables, IEntityTypeConfiguration<OutgoingMail>
{
    public string Name => "storage";

    public void ConfigureTables(ModelBuilder model) => model.ApplyConfiguration(this);

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
        mail.HasIndex(m => m.NextAt).HasFilter("next_at IS NOT NULL");
    }
}
