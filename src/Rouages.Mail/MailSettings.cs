using Microsoft.Extensions.Configuration;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Mail;

/// <summary>How mail leaves: by SMTP, into the readable outbox, or not yet (letters then wait).</summary>
/// <param name="Host">SMTP server; null without SMTP.</param>
/// <param name="Port">Its port.</param>
/// <param name="User">Its account, when it asks for one.</param>
/// <param name="Password">Its password.</param>
/// <param name="From">Address in the From header.</param>
/// <param name="Security">How the line is protected.</param>
/// <param name="Outbox">True: nothing leaves, and <c>/courrier</c> shows it. For development and demonstration only.</param>
public sealed record MailSettings(string? Host, int Port, string? User, string? Password, string From, MailSecurity Security, bool Outbox)
{
    /// <summary>False when letters can only wait.</summary>
    public bool CanLeave => Host is not null || Outbox;

    /// <summary>Reads <c>Mail:*</c>; a wrong value stops the start with a sentence.</summary>
    public static MailSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var port = configuration.GetValue("Mail:Port", 587);
        var settings = new MailSettings(
            configuration["Mail:Host"] is { Length: > 0 } host ? host : null,
            port, configuration["Mail:User"],
            SettingFile.Read("Mail:Password_FILE", configuration["Mail:Password_FILE"]) ?? configuration["Mail:Password"],
            configuration["Mail:From"] ?? "", SecurityOf(configuration, port), configuration.GetValue("Mail:Outbox", false));
        if (settings.Host is not null)
            settings.Check(SiteSettings.Read(configuration));
        return settings;
    }

    private static MailSecurity SecurityOf(IConfiguration configuration, int port)
    {
        if (configuration["Mail:StartTls"] is not null)
            throw new SettingException(
                "Mail:StartTls is now Mail:Security: \"starttls\", \"tls\" (usual on port 465), or \"none\" for a relay on the same machine.");
        if (configuration["Mail:Security"] is not { Length: > 0 } chosen) return port == 465 ? MailSecurity.Tls : MailSecurity.StartTls;
        return Enum.TryParse<MailSecurity>(chosen, ignoreCase: true, out var security) && Enum.IsDefined(security) ? security
            : throw new SettingException("Mail:Security must be starttls, tls or none.");
    }

    // The address of links in mails must not come from a request that anyone can forge.
    private void Check(SiteSettings site)
    {
        if (Outbox)
            throw new SettingException("Mail:Host and Mail:Outbox exclude each other.");
        if (!System.Net.Mail.MailAddress.TryCreate(From, out _))
            throw new SettingException("Mail:From must be an e-mail address when Mail:Host is set.");
        if (site.Address is null)
            throw new SettingException("Site:Address must be the public address of the site (https://…) when Mail:Host is set.");
    }
}

/// <summary>How the line to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>The line becomes encrypted by STARTTLS, or no mail leaves.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte, usual on port 465.</summary>
    Tls,

    /// <summary>Not at all: only for a relay on the same machine.</summary>
    None,
}
