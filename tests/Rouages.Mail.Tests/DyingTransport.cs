namespace Rouages.Mail.Tests;

/// <summary>The server took the mail, and the process ended at this very moment.</summary>
internal sealed class DyingTransport(IMailTransport carrier) : IMailTransport
{
    public bool KeepsText => carrier.KeepsText;

    public async Task<IMailLine> Open(CancellationToken ct) => new DyingLine(await carrier.Open(ct));

    internal sealed class Dead : Exception;

    private sealed class DyingLine(IMailLine line) : IMailLine
    {
        public bool IsOpen => line.IsOpen;

        public async Task Send(OutgoingMail mail, CancellationToken ct)
        {
            await line.Send(mail, ct);
            throw new Dead();
        }

        public ValueTask DisposeAsync() => line.DisposeAsync();
    }
}
