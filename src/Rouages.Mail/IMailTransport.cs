namespace Rouages.Mail;

/// <summary>Carries a mail out of the platform.</summary>
public interface IMailTransport
{
    /// <summary>True when the text must stay in the outbox because people read it there.</summary>
    bool KeepsText { get; }

    /// <summary>Hands the mail over; throws when it could not, and it is tried again later.</summary>
    Task Send(OutgoingMail mail, CancellationToken ct);
}

/// <summary>Development and demonstration: the outbox itself is what people read, nothing leaves the machine.</summary>
internal sealed class OutboxTransport : IMailTransport
{
    public bool KeepsText => true;

    public Task Send(OutgoingMail mail, CancellationToken ct) => Task.CompletedTask;
}
