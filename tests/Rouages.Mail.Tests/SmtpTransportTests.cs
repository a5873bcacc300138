using System.Net;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MimeKit;
using SmtpServer.Protocol;

namespace Rouages.Mail.Tests;

public sealed class SmtpTransportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(550, "5.1.1 no such user", DeliveryFault.Address)]
    [InlineData(553, "mailbox name not allowed", DeliveryFault.Address)]
    [InlineData(554, "5.7.1 relay access denied", DeliveryFault.Temporary)]
    [InlineData(552, "mailbox full", DeliveryFault.Temporary)]
    [InlineData(550, "5.2.2 over quota", DeliveryFault.Temporary)]
    [InlineData(450, "greylisted, come back", DeliveryFault.Temporary)]
    [InlineData(535, "authentication failed", DeliveryFault.Temporary)]
    public void A_refusal_of_the_reader_says_whether_trying_again_makes_sense(int status, string said, DeliveryFault fault) =>
        Assert.Equal(fault, SmtpMessage.FaultOf(SmtpErrorCode.RecipientNotAccepted, status, said));

    [Theory]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 554, "spam", DeliveryFault.Message)]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 451, "later", DeliveryFault.Temporary)]
    [InlineData(SmtpErrorCode.SenderNotAccepted, 550, "who are you", DeliveryFault.Temporary)]
    [InlineData(SmtpErrorCode.UnexpectedStatusCode, 500, "what", DeliveryFault.Temporary)]
    public void A_refusal_of_text_or_sender_too(SmtpErrorCode about, int status, string said, DeliveryFault fault) =>
        Assert.Equal(fault, SmtpMessage.FaultOf(about, status, said));

    [Fact]
    public async Task A_refused_reader_is_told_from_a_refused_text_and_the_line_goes_on()
    {
        await using var server = new SmtpSink();
        server.ToReader = to =>
            to.StartsWith("inconnue", StringComparison.Ordinal) ? new(SmtpReplyCode.MailboxUnavailable, "5.1.1 nobody here") : null;
        server.ToText = text =>
            text.Subject!.Contains("refus", StringComparison.Ordinal) ? new(SmtpReplyCode.TransactionFailed, "we want no such mail") : null;
        await using var line = await new SmtpTransport(server.Settings()).Open(CancellationToken.None);

        Assert.Equal(DeliveryFault.Address,
            (await Assert.ThrowsAsync<DeliveryException>(() => line.Send(Mail("inconnue@exemple.fr"), CancellationToken.None))).Fault);
        Assert.Equal(DeliveryFault.Message,
            (await Assert.ThrowsAsync<DeliveryException>(() =>
                line.Send(Mail("ana@exemple.fr", "un refus"), CancellationToken.None))).Fault);
        await line.Send(Mail("ana@exemple.fr"), CancellationToken.None);

        Assert.Equal("Réunion à Béthune", Assert.Single(server.Taken).Subject);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_mail_arrives_with_the_headers_that_machines_ask_for()
    {
        await using var server = new SmtpSink();
        await Send(server, MailSecurity.None);

        var sent = Assert.Single(server.Taken);
        Assert.Equal("018f0000000070008000000000000001@rouages.example", sent.MessageId);
        Assert.Equal("auto-generated", sent.Headers["Auto-Submitted"]);
        Assert.Equal("<https://rouages.example/lettre/non>", sent.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("List-Unsubscribe=One-Click", sent.Headers[HeaderId.ListUnsubscribePost]);
        Assert.Equal(Now, sent.Date);
        Assert.Equal(("Ana Délà", "ana@exemple.fr"), (sent.To.Mailboxes.Single().Name, sent.To.Mailboxes.Single().Address));
        Assert.Equal(("Bonjour à vous", "<p>Bonjour à vous</p>"), (sent.TextBody!.Trim(), sent.HtmlBody!.Trim()));
    }

    [Theory]
    [InlineData("Tls")]
    [InlineData("StartTls")]
    public async Task The_line_is_encrypted_and_its_certificate_checked(string how)
    {
        var security = Enum.Parse<MailSecurity>(how);
        await using var server = new SmtpSink(security);
        await Assert.ThrowsAsync<DeliveryException>(() => new SmtpTransport(server.Settings(security)).Open(CancellationToken.None));

        await Send(server, security);
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task A_server_without_tls_gets_no_mail()
    {
        await using var server = new SmtpSink();
        var fault =
            await Assert.ThrowsAsync<DeliveryException>(() =>
                new SmtpTransport(server.Settings(MailSecurity.StartTls)).Open(CancellationToken.None));
        Assert.Equal(DeliveryFault.Temporary, fault.Fault);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_reason_to_try_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var settings =
            new MailSettings("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, null, null, "a@rouages.example", MailSecurity.None,
                Outbox: false);
        listener.Stop();
        var fault = await Assert.ThrowsAsync<DeliveryException>(() => new SmtpTransport(settings).Open(CancellationToken.None));
        Assert.Equal(DeliveryFault.Temporary, fault.Fault);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for()
    {
        await Assert.ThrowsAsync<TimeoutException>(() =>
            SmtpLine.Within(TimeSpan.FromMilliseconds(1), ct => Task.Delay(Timeout.Infinite, ct), CancellationToken.None));
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SmtpLine.Within(TimeSpan.FromMinutes(1), ct => Task.Delay(Timeout.Infinite, ct), stopping.Token));
    }

    private static async Task Send(SmtpSink server, MailSecurity security)
    {
        await using var line =
            await new SmtpTransport(server.Settings(security), (_, certificate, _, _) => certificate!.Subject == "CN=sink")
                .Open(CancellationToken.None);
        await line.Send(Mail("ana@exemple.fr"), CancellationToken.None);
    }

    private static OutgoingMail Mail(string to, string subject = "Réunion à Béthune") => new()
    {
        Id = new("018f0000-0000-7000-8000-000000000001"), To = to, Name = "Ana Délà", Language = "fr", Subject = subject,
        Text = "Bonjour à vous",
        Html = "<p>Bonjour à vous</p>", PostedAt = Now, Unsubscribe = "https://rouages.example/lettre/non",
    };
}
