using System.Net.Security;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Rouages.Mail;

/// <summary>SMTP by MailKit. Signing (DKIM) is the relay's work.</summary>
/// <param name="settings">Where the server is.</param>
/// <param name="trusts">Tests show a certificate of their own; null checks it as usual.</param>
internal sealed class SmtpTransport(MailSettings settings, RemoteCertificateValidationCallback? trusts = null) : IMailTransport
{
    /// <summary>The longest that a server may let us wait, for the opening and for each mail.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public bool KeepsText => false;

    public async Task<IMailLine> Open(CancellationToken ct)
    {
        // As the base library does it: a relay inside a network often cannot ask for revoked certificates.
        var client = new SmtpClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = trusts };
        try
        {
            await SmtpLine.Within(Longest, async limit =>
            {
                await client.ConnectAsync(settings.Host!, settings.Port, Options, limit);
                if (settings.User is { Length: > 0 } user) await client.AuthenticateAsync(user, settings.Password ?? "", limit);
            }, ct);
            return new SmtpLine(client, MailboxAddress.Parse(settings.From));
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            client.Dispose();
            throw new DeliveryException(DeliveryFault.Temporary, trouble.Message, trouble);
        }
    }

    private SecureSocketOptions Options => settings.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}

/// <summary>One connection, for as many mails as there are.</summary>
internal sealed class SmtpLine(SmtpClient client, MailboxAddress from) : IMailLine
{
    public bool IsOpen => client.IsConnected;

    public async Task Send(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            using var message = SmtpMessage.Compose(mail, from);
            await Within(SmtpTransport.Longest, limit => client.SendAsync(message, limit), ct);
        }
        catch (SmtpCommandException refused)
        {
            throw new DeliveryException(SmtpMessage.FaultOf(refused), $"{(int)refused.StatusCode} {refused.Message}", refused);
        }
        catch (ParseException unreadable)
        {
            throw new DeliveryException(DeliveryFault.Address, unreadable.Message, unreadable);
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            // What the line still holds belongs to this mail: it cannot serve another one.
            client.Dispose();
            throw new DeliveryException(DeliveryFault.Temporary, trouble.Message, trouble);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected)
                await Within(TimeSpan.FromSeconds(5), limit => client.DisconnectAsync(quit: true, limit), CancellationToken.None);
        }
        catch (Exception trouble) when (
            trouble is IOException or TimeoutException or MailKit.CommandException or MailKit.ProtocolException
                or System.Net.Sockets.SocketException)
        {
            // The mails have been taken: how the line ends changes nothing.
        }
        client.Dispose();
    }

    internal static async Task Within(TimeSpan longest, Func<CancellationToken, Task> act, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(longest);
        try
        {
            await act(limit.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"The server did not answer within {longest.TotalSeconds} seconds.", late);
        }
    }
}
