using Rouages.Commons;

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

    /// <summary>Nothing of it stays once it left or was given up.</summary>
    public bool LeavesNoTrace { get; init; }

    /// <summary>The account that it is about.</summary>
    public Guid? Person { get; init; }

    /// <summary>The account that asked for it.</summary>
    public Guid? PostedBy { get; init; }

    /// <summary>What it is about: see <see cref="MailSource"/>.</summary>
    public string? SourceKind { get; init; }

    /// <summary>Which one.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>When it was posted.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>When it may be tried (again); null once sent or given up.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>Deliveries tried so far.</summary>
    public int Attempts { get; set; }

    /// <summary>When it left.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>What kind of failure the last delivery was; null when it left or was never tried.</summary>
    public DeliveryFault? Fault { get; set; }

    /// <summary>What the server said.</summary>
    public string? Failure { get; set; }

    /// <summary>It is over for this letter.</summary>
    internal bool IsDone => NextAt is null;

    /// <summary>It left: only the trace of it is kept.</summary>
    internal void Leave(DateTimeOffset now, bool keepText)
    {
        Attempts++;
        (SentAt, NextAt, Fault, Failure) = (now, null, null, null);
        if (!keepText) Text = Html = "";
    }

    /// <summary>It did not leave: later, or never.</summary>
    internal void Fail(DeliveryFault fault, string why, DateTimeOffset now)
    {
        Attempts++;
        (Fault, Failure) = (fault, why.AtMost(500));
        NextAt = fault != DeliveryFault.Temporary || Attempts >= MostAttempts ? null : now + Pause(Attempts);
        // It holds a link that opens something, and nobody will read it.
        if (IsDone) Text = Html = "";
    }

    /// <summary>1, 4, 16 minutes… at most 12 hours.</summary>
    internal static TimeSpan Pause(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(Math.Pow(4, Math.Max(0, attempts - 1)), 12 * 60));
}
