using System.Text;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MimeKit;

namespace Rouages.Mail;

/// <summary>A mail as SMTP carries it, and what the server's refusals mean.</summary>
internal static partial class SmtpMessage
{
    internal static MimeMessage Compose(OutgoingMail mail, MailboxAddress from)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject, Date = mail.PostedAt, MessageId = $"{mail.Id:N}@{from.Domain}",
            Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, "Rouages", from.Address));
        message.To.Add(new MailboxAddress(Encoding.UTF8, mail.Name ?? "", mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.Language);
        if (mail.Unsubscribe is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{mail.Unsubscribe}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }

    /// <summary>
    /// 5xx to the reader's address is about that address and to the text about that text, except where the server speaks of us: a wrong
    /// sender, no right to relay (5.7.x) or a full box (552, 5.2.2) may be mended while we try again.
    /// </summary>
    internal static DeliveryFault FaultOf(SmtpCommandException refused) =>
        FaultOf(refused.ErrorCode, (int)refused.StatusCode, refused.Message);

    internal static DeliveryFault FaultOf(SmtpErrorCode about, int status, string said) => (about, status) switch
    {
        (_, < 500 or 530 or 534 or 535) => DeliveryFault.Temporary,
        _ when OurFault().IsMatch(said) => DeliveryFault.Temporary,
        (SmtpErrorCode.RecipientNotAccepted, 552) => DeliveryFault.Temporary,
        (SmtpErrorCode.RecipientNotAccepted, _) => DeliveryFault.Address,
        (SmtpErrorCode.MessageNotAccepted, _) => DeliveryFault.Message,
        _ => DeliveryFault.Temporary,
    };

    [GeneratedRegex(@"(?<![\d.])5\.(7\.\d+|2\.2)(?![\d.])")] private static partial Regex OurFault();
}
