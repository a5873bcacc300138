using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Mail.Outbox;

/// <summary>The outbox page opens accounts to whoever reads it: it is served to this machine only.</summary>
public static class OutboxExposure
{
    /// <summary>Refuses an outbox that others than this machine could read.</summary>
    /// <param name="app">The site, started: its addresses are known.</param>
    /// <exception cref="SettingException">One of its addresses is not a loopback one.</exception>
    public static void RefusePublicOutbox(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.Services.GetRequiredService<MailSettings>().Outbox) return;
        var said = app.Services.GetRequiredService<SiteSettings>().Address?.AbsoluteUri;
        if (app.Services.ListeningAddresses().Append(said).OfType<string>().FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            throw new SettingException($"Mail:Outbox shows every letter, links that open accounts included, and {open} is reachable "
                + "from elsewhere: set Mail:Outbox=false (bin/run --empty), or listen on localhost only.");
        }
    }

    internal static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.IsLoopback || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
