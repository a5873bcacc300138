namespace Rouages.Mail;

/// <summary>Carries mails out of the platform.</summary>
public interface IMailTransport
{
    /// <summary>True when the text must stay in the outbox because people read it there.</summary>
    bool KeepsText { get; }

    /// <summary>Opens one line for a batch of mails; throws <see cref="DeliveryException"/> when the server does not answer.</summary>
    Task<IMailLine> Open(CancellationToken ct);
}

/// <summary>A line to the server that carries mails on.</summary>
public interface IMailLine : IAsyncDisposable
{
    /// <summary>False once it broke: the next mail needs another one.</summary>
    bool IsOpen { get; }

    /// <summary>Hands one mail over; throws <see cref="DeliveryException"/> when it was not taken.</summary>
    Task Send(OutgoingMail mail, CancellationToken ct);
}

/// <summary>Why a mail was not taken. Numbers are stored.</summary>
public enum DeliveryFault
{
    /// <summary>It may work later: the server is away, full, or asks for patience.</summary>
    Temporary = 1,

    /// <summary>The server knows no such reader: trying again is useless.</summary>
    Address = 2,

    /// <summary>The server wants no such mail, whoever reads it.</summary>
    Message = 3,
}

/// <summary>A mail was not taken.</summary>
public sealed class DeliveryException(DeliveryFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether trying again makes sense.</summary>
    public DeliveryFault Fault => fault;
}

/// <summary>Development and demonstration: the outbox itself is what people read, nothing leaves the machine.</summary>
internal sealed class OutboxTransport : IMailTransport, IMailLine
{
    public bool KeepsText => true;

    public bool IsOpen => true;

    public Task<IMailLine> Open(CancellationToken ct) => Task.FromResult<IMailLine>(this);

    public Task Send(OutgoingMail mail, CancellationToken ct) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
