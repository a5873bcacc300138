using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Rouages.Mail;

/// <summary>SMTP by the base library, with the headers that it leaves out (it dates the mail itself). Signing (DKIM) is the relay's work.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    public bool KeepsText => false;

    public async Task Send(OutgoingMail mail, CancellationToken ct)
    {
        using var message = Compose(mail);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User is { Length: > 0 })
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        await client.SendMailAsync(message, ct);
    }

    internal System.Net.Mail.MailMessage Compose(OutgoingMail mail)
    {
        var from = new MailAddress(settings.From, "Rouages", Encoding.UTF8);
        var message = new System.Net.Mail.MailMessage(from, new MailAddress(mail.To, mail.Name, Encoding.UTF8))
        {
            Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, Body = mail.Text, BodyEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.Language);
        if (mail.Unsubscribe is not null)
        {
            message.Headers.Add("List-Unsubscribe", $"<{mail.Unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
