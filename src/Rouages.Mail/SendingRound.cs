namespace Rouages.Mail;

/// <summary>
/// The connection of one batch: opened for the first mail, again after it broke, and not a second time to a server that does not answer.
/// </summary>
internal sealed class SendingRound(IMailTransport transport, DateTimeOffset since) : IAsyncDisposable
{
    private IMailLine? _line;
    private DeliveryException? _away;

    /// <summary>When the batch was taken.</summary>
    internal DateTimeOffset Since => since;

    /// <summary>Hands one mail over; throws <see cref="DeliveryException"/> when it was not taken.</summary>
    internal async Task Send(OutgoingMail mail, CancellationToken ct)
    {
        if (_away is not null) throw _away;
        if (_line is not { IsOpen: true })
        {
            await DisposeAsync();
            _line = await Open(ct);
        }

        await _line.Send(mail, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_line is not null) await _line.DisposeAsync();
        _line = null;
    }

    private async Task<IMailLine> Open(CancellationToken ct)
    {
        try
        {
            return await transport.Open(ct);
        }
        catch (DeliveryException away)
        {
            _away = away;
            throw;
        }
    }
}
