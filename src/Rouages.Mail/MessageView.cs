using Rouages.Web;

namespace Rouages.Mail;

/// <summary>A letter as HTML.</summary>
/// <param name="Message">What it says.</param>
/// <param name="Address">Absolute address of its action, when it has one.</param>
/// <param name="Home">Absolute address of the site.</param>
/// <param name="Stop">Absolute address of the page that stops letters of this kind, when there is one.</param>
public sealed record MessageView(MailMessage Message, string? Address, string Home, string? Stop = null) : View<MessageBody>;
