using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests.Importing;

/// <summary>A cooperation whose facilitator has a list of members.</summary>
internal sealed record Facilitated(Site Site, Somebody Facilitator, Cooperation Cooperation, string Domain)
{
    public string Collective => $"/cooperations/{Cooperation.Slug}/collectif";

    public string Here => $"{Collective}/importer";

    public static async Task<Facilitated> In(Site site)
    {
        var facilitator = await site.Comes("Ana");
        var lead = await site.HasOrganisation("Atelier porteur");
        var animation = await site.HasOrganisation("Animation du Beauvaisis", facilitator.Person);
        var cooperation = await site.HasCooperation("Le tableau", false, (lead, MemberRole.Lead, Engagement.Committed),
            (animation, MemberRole.Facilitator, Engagement.Committed));
        // Addresses of their own: letters to one address are counted across the site.
        return new(site, facilitator, cooperation, $"{cooperation.Id:N}.exemple.fr");
    }

    /// <summary>Sends the file and looks at what it gives; an address is written without its domain.</summary>
    public async Task<Visitor> Looks(string table, string name = "membres.csv")
    {
        await Facilitator.Visitor.Visit(Here);
        await Facilitator.Visitor.Attach("File", name, Encoding.UTF8.GetBytes(table.Replace("@", $"@{Domain}", StringComparison.Ordinal)))
            .Submit("form.form");
        return Facilitator.Visitor;
    }

    /// <summary>Sends the file, looks, and confirms; then reads the result.</summary>
    public async Task<Visitor> Imports(string table)
    {
        var facilitator = await Looks(table);
        await facilitator.Submit("button[value=import]");
        await facilitator.Follow();
        return facilitator;
    }

    public Task<List<Invitation>> Invitations() => Site.Read(db =>
        db.Set<Invitation>().AsNoTracking().Where(i => i.CooperationId == Cooperation.Id).OrderBy(i => i.Email).ToListAsync());

    public Task<List<OutgoingMail>> Letters() => Site.Read(db =>
        db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.To.EndsWith(Domain)).OrderBy(mail => mail.To).ToListAsync());

    public async Task<string> LinkOf(string who)
    {
        var text = (await Letters()).Last(mail => mail.To.StartsWith($"{who}@", StringComparison.Ordinal)).Text;
        var at = text.LastIndexOf("/invitation/", StringComparison.Ordinal);
        return text.Substring(at, "/invitation/".Length + Inviting.InvitationToken.Length);
    }
}
