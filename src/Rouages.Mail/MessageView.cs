using Rouages.Web;

namespace Rouages.Mail;

/// <summary>A letter as HTML.</summary>
/// <param name="Message">What it says.</param>
/// <param name="Address">Absolute address of its action, when it has one.</param>
/// <param name="Home">Absolute address of the site.</param>
public sealed record MessageView(MailMessage Message, string? Address, string Home) : View<MessageBody>;
