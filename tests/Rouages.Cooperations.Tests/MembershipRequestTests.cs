using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>Asking to take part is told to those who answer, and the answer to those who asked.</summary>
public sealed partial class MembershipRequestTests(Site site) : IClassFixture<Site>
{
    private const string Job = "objects.notification-letters";

    [Fact]
    public async Task Only_those_who_manage_the_members_decline_and_only_what_waits()
    {
        var met = await Meeting();
        var decline = $"{met.Home}/collectif/{met.Member}/decliner";
        await met.Lead.Visitor.Visit($"{met.Home}/collectif");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await met.Lead.Visitor.Post(decline)).Status);
        await Asks(met);
        Assert.Equal(HttpStatusCode.Forbidden, (await met.Asker.Visitor.Post(decline)).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await met.Lead.Visitor.Post($"{met.Home}/collectif/{Guid.Empty}/decliner")).Status);

        await met.Lead.Visitor.Visit($"{met.Home}/collectif");
        var long141 = new string('a', Cooperation.LongestReason + 1);
        var refused = await met.Lead.Visitor.Submit("form[action$=decliner]", ("Reason", long141));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(long141, refused.Page.QuerySelector($"#Reason-{met.Member:N}")!.GetAttribute("value"));
        Assert.NotNull(refused.Page.QuerySelector($"#Reason-{met.Member:N}-error"));
        Assert.NotNull(await AskedAt(met));
        await Close(met.Cooperation);
        Assert.Equal(HttpStatusCode.Conflict, (await met.Lead.Visitor.Post(decline)).Status);
    }

    [Fact]
    public async Task Who_manages_the_members_is_told_that_somebody_asks_and_nobody_else_is()
    {
        var met = await Meeting();
        await Asks(met);
        await site.Run(Job);
        var letter = Assert.Single(await site.MailsTo(met.Lead.Person.Email!));
        Assert.Equal("Demande d’entrée dans « Portée » : Voisine", Plain(letter.Subject));
        Assert.Contains("Bonjour Ana,", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Bao voudrait participer à « Portée », au nom de Voisine.", Plain(letter.Text), StringComparison.Ordinal);
        Assert.Contains($"{met.Home}/collectif#m{met.Member:N}", letter.Text, StringComparison.Ordinal);
        Assert.Empty(await site.MailsTo(met.Asker.Person.Email!));
        Assert.Empty(await site.MailsTo(met.Other.Person.Email!));
        Assert.Contains("Demande d’entrée dans « Portée » : Voisine",
            Plain((await met.Lead.Visitor.Visit("/notifications")).Says(".news")!), StringComparison.Ordinal);

        // Taking it back and asking again the same day is not told twice.
        await Chooses(met, "Curious");
        await Asks(met);
        await site.Run(Job);
        Assert.Single(await site.MailsTo(met.Lead.Person.Email!));
    }

    [Fact]
    public async Task Who_asked_is_told_that_they_are_welcome()
    {
        var met = await Meeting();
        await Asks(met);
        await met.Lead.Visitor.Visit($"{met.Home}/collectif");
        Assert.Equal(HttpStatusCode.Found, (await met.Lead.Visitor.Submit(".asking form.form")).Status);
        await site.Run(Job);
        var letter = Assert.Single(await site.MailsTo(met.Asker.Person.Email!));
        Assert.Equal("Bienvenue dans « Portée »", Plain(letter.Subject));
        Assert.Contains("La demande faite au nom de Voisine est acceptée", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Réponse donnée par Ana (Atelier).", letter.Text, StringComparison.Ordinal);
        Assert.Equal(met.Home, letter.Link());
        Assert.DoesNotContain("Demande acceptée", (await met.Lead.Visitor.Visit("/notifications")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_followed_reads_the_reason_stays_curious_and_may_ask_again()
    {
        var met = await Meeting();
        await Asks(met);
        await met.Lead.Visitor.Visit($"{met.Home}/collectif");
        var reason = "Le collectif  est\ncomplet jusqu’en mars.";
        Assert.Equal(HttpStatusCode.Found, (await met.Lead.Visitor.Submit("form[action$=decliner]", ("Reason", reason))).Status);
        await site.Run(Job);
        var letter = Assert.Single(await site.MailsTo(met.Asker.Person.Email!));
        Assert.Equal("Réponse à votre demande : « Portée »", Plain(letter.Subject));
        Assert.Contains("La raison donnée par Ana (Atelier) :", Plain(letter.Text), StringComparison.Ordinal);
        Assert.Contains("Le collectif est complet jusqu’en mars.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("venir voir", letter.Text, StringComparison.Ordinal);
        Assert.Null(await AskedAt(met));
        var card = (await met.Asker.Visitor.Visit(met.Home)).Says("#participer");
        Assert.Contains("Votre demande n’a pas été retenue", card, StringComparison.Ordinal);
        Assert.Contains("Le collectif est complet jusqu’en mars.", card, StringComparison.Ordinal);
        await Asks(met);
        Assert.NotNull(await AskedAt(met));
    }

    [Fact]
    public async Task Taking_out_who_asked_is_an_answer_and_leaving_by_oneself_is_none()
    {
        var met = await Meeting();
        await Asks(met);
        await met.Lead.Visitor.Visit($"{met.Home}/collectif/{met.Member}/partir");
        await met.Lead.Visitor.Submit("main form:has(.danger)");
        await site.Run(Job);
        var letter = Assert.Single(await site.MailsTo(met.Asker.Person.Email!));
        Assert.Contains("Vous ne voyez plus l’intérieur", letter.Text, StringComparison.Ordinal);
        Assert.Equal(met.Home, letter.Link());

        var gone = await Meeting();
        await Asks(gone);
        await gone.Asker.Visitor.Visit($"{gone.Home}/collectif/{gone.Member}/partir");
        await gone.Asker.Visitor.Submit("main form:has(.danger)");
        await site.Run(Job);
        Assert.Empty(await site.MailsTo(gone.Asker.Person.Email!));
    }

    [Fact]
    public async Task Preferences_hold()
    {
        var met = await Meeting();
        await met.Lead.Visitor.Visit("/mon-compte/notifications");
        await met.Lead.Visitor.Submit("#reglages", ("membership-asked", "Never"));
        await Asks(met);
        await site.Run(Job);
        Assert.Empty(await site.MailsTo(met.Lead.Person.Email!));
    }

    [Fact]
    public async Task Somebody_who_comes_in_their_own_name_is_not_named_in_the_notice()
    {
        var met = await Meeting();
        var zoe = await site.Comes("Zoé");
        await zoe.Visitor.Visit($"{met.Home}/rejoindre");
        Assert.Equal(HttpStatusCode.Found, (await zoe.Visitor.Submit("main form.form", ("Organisation", "moi"))).Status);
        await zoe.Visitor.Visit($"{met.Home}/collectif");
        Assert.Equal(HttpStatusCode.Found, (await zoe.Visitor.Submit(".ledger form.form", ("Engagement", "Participating"))).Status);
        var told = (await met.Lead.Visitor.Visit("/notifications")).Says(".news")!;
        Assert.Contains("Demande d’entrée", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoé", told, StringComparison.Ordinal);
        Assert.Contains("Zoé voudrait participer à « Portée », en son nom.",
            Plain(Assert.Single(await site.MailsTo(met.Lead.Person.Email!)).Text), StringComparison.Ordinal);
    }

    private async Task<Met> Meeting()
    {
        var (lead, asker, other) = (await site.Comes("Ana"), await site.Comes("Bao"), await site.Comes("Chloé"));
        var mine = await site.HasOrganisation("Voisine", asker.Person);
        var cooperation = await site.HasCooperation("Portée", true,
            (await site.HasOrganisation("Atelier", lead.Person), MemberRole.Lead, Engagement.Committed),
            (await site.HasOrganisation("Ferme", other.Person), MemberRole.Member, Engagement.Participating),
            (mine, MemberRole.Member, Engagement.Curious));
        return new(cooperation, cooperation.Present(mine.Id)!.Id, lead, asker, other);
    }

    private static Task Asks(Met met) => Chooses(met, "Participating");

    private static async Task Chooses(Met met, string engagement)
    {
        await met.Asker.Visitor.Visit($"{met.Home}/collectif");
        Assert.Equal(HttpStatusCode.Found, (await met.Asker.Visitor.Submit(".ledger form.form", ("Engagement", engagement))).Status);
    }

    private Task<DateTimeOffset?> AskedAt(Met met) =>
        site.Read(db => db.Set<Membership>().Where(m => m.Id == met.Member).Select(m => m.AskedAt).SingleAsync());

    private Task Close(Cooperation cooperation) => site.Do(db => db.Set<Cooperation>().Where(c => c.Id == cooperation.Id)
        .ExecuteUpdateAsync(c => c.SetProperty(one => one.ClosedAt, site.Clock.GetUtcNow())));

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private sealed record Met(Cooperation Cooperation, Guid Member, Somebody Lead, Somebody Asker, Somebody Other)
    {
        public string Home => $"/cooperations/{Cooperation.Slug}";
    }
}
