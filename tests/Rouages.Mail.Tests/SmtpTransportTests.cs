
namespace Rouages.Mail.Tests;

public sealed class SmtpTransportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_server_that_refuses_leaves_the_mail_to_be_tried_again()
    {
        await using var server = new SmtpSink(refuses: true);
        await Assert.ThrowsAnyAsync<System.Net.Mail.SmtpException>(() => Transport(server).Send(Mail(), CancellationToken.None));
    }

    [Fact]
    public async Task A_mail_arrives_with_the_headers_that_machines_ask_for()
    {
        await using var server = new SmtpSink();
        await Transport(server).Send(Mail(), CancellationToken.None);

        var sent = await server.Received;
        Assert.Contains("Message-ID: <018f0000000070008000000000000001@rouages.example>", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("List-Unsubscribe: <https://rouages.example/lettre/non>", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("text/plain", sent, StringComparison.Ordinal);
        Assert.Contains("text/html", sent, StringComparison.Ordinal);
        Assert.Contains("=?utf-8?", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Single(sent.Split('\n'), line => line.StartsWith("Date:", StringComparison.OrdinalIgnoreCase));
    }

    private static SmtpTransport Transport(SmtpSink server) =>
        new(new("127.0.0.1", server.Port, null, null, "rouages@rouages.example", StartTls: false, Outbox: false));

    private static OutgoingMail Mail() => new()
    {
        Id = new("018f0000-0000-7000-8000-000000000001"), To = "ana@exemple.fr", Name = "Ana Délà", Language = "fr", Subject = "Réunion à Béthune", Text = "Bonjour",
        Html = "<p>Bonjour</p>", PostedAt = Now, Unsubscribe = "https://rouages.example/lettre/non",
    };
}
