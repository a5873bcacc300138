using Microsoft.EntityFrameworkCore;
using Rouages.Mail;

namespace Rouages.Testing;

/// <summary>The letters that the site posted: they wait in the outbox, since no test has a mail server.</summary>
public static class Outbox
{
    /// <summary>All letters, the oldest first.</summary>
    public static Task<List<OutgoingMail>> Mails(this Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.Read(db => db.Set<OutgoingMail>().AsNoTracking().OrderBy(mail => mail.PostedAt).ThenBy(mail => mail.Id).ToListAsync());
    }

    /// <summary>Letters to one address, the oldest first.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> MailsTo(this Site site, string email) =>
        [.. (await site.Mails()).Where(mail => string.Equals(mail.To, email, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Path and query of the letter's button.</summary>
    public static string Link(this OutgoingMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return mail.Text.Split('\n').Where(line => line.StartsWith("http", StringComparison.Ordinal))
            .Select(line => new Uri(line).PathAndQuery).First();
    }
}
