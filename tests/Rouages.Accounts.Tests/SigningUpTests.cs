using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Testing;

namespace Rouages.Accounts.Tests;

public sealed class SigningUpTests(Site site) : IClassFixture<Site>
{
    private const string Password = "la roue du moulin";

    [Fact]
    public async Task What_cannot_be_read_comes_back_with_its_sentences()
    {
        var visitor = await site.Visit("/inscription");
        var answer = await visitor.Submit("#sign-up", ("Name", " "), ("Email", "ana à la ferme"), ("Password", "court"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says("#Name-error"));
        Assert.Equal("Indiquez une adresse électronique valide, comme nom@exemple.fr.", answer.Says("#Email-error"));
        Assert.NotNull(answer.Says("#Password-error"));
        Assert.Equal("ana à la ferme", answer.Page.QuerySelector("#Email")?.GetAttribute("value"));
        Assert.Null(answer.Page.QuerySelector("#Password")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var answer = await site.Visitor().Post("/inscription", ("Name", "Ana"), ("Email", "jeton@exemple.fr"), ("Password", Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(await site.MailsTo("jeton@exemple.fr"));
    }

    [Fact]
    public async Task A_known_address_gets_the_same_page_and_learns_the_rest_by_mail()
    {
        var ana = A.Person();
        await site.Has(ana);
        var unknown = (await SignUp("nouvelle@exemple.fr")).Answer;
        var known = (await SignUp(ana.Email!.ToUpperInvariant())).Answer;

        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
        Assert.Equal("Vous avez déjà un compte", (await site.MailsTo(ana.Email)).Single().Subject);
        Assert.Equal(ana.DisplayName,
            await site.Read(db => db.Set<Person>().Where(p => p.Id == ana.Id).Select(p => p.DisplayName).SingleAsync()));
    }

    [Fact]
    public async Task Too_many_letters_to_one_address_are_not_sent_and_shut_nobody_out()
    {
        for (var i = 0; i < 7; i++) Assert.Equal(HttpStatusCode.Found, (await SignUp("trop@exemple.fr")).Answer.Status);
        Assert.Equal(5, (await site.MailsTo("trop@exemple.fr")).Count);
    }

    [Fact]
    public async Task Each_link_confirms_its_own_sign_up()
    {
        var victim = await SignUp("liee@exemple.fr", "le vrai mot de passe");
        var first = (await site.MailsTo("liee@exemple.fr")).Single().Link();
        await SignUp("liee@exemple.fr", "celui du voleur");

        await victim.Visit(first);
        Assert.Equal(HttpStatusCode.Found, (await victim.Submit("#confirm")).Status);
        Assert.False(await Opens("liee@exemple.fr", "celui du voleur"));
        Assert.True(await Opens("liee@exemple.fr", "le vrai mot de passe"));
    }

    [Fact]
    public async Task What_a_stranger_typed_is_not_what_the_owner_confirms()
    {
        var victim = await SignUp("victime@exemple.fr", "le vrai mot de passe");
        await SignUp("victime@exemple.fr", "celui du voleur");
        await victim.Visit((await site.MailsTo("victime@exemple.fr"))[^1].Link());
        Assert.NotNull((await victim.Submit("#confirm", ("Name", ""), ("Password", "court"))).Says("#Password-error"));
        Assert.NotNull(victim.Answer.Says("#Name-error"));
        Assert.Equal("/", (await victim.Submit("#confirm", ("Name", "Victoire"), ("Password", "le vrai mot de passe"))).Location);
        Assert.Contains("Victoire", (await victim.Follow()).Says("header"), StringComparison.Ordinal);

        Assert.False(await Opens("victime@exemple.fr", "celui du voleur"));
        Assert.True(await Opens("victime@exemple.fr", "le vrai mot de passe"));
    }

    [Fact]
    public async Task A_key_made_for_anothers_address_opens_nothing_once_they_confirm()
    {
        await SignUp("cle@exemple.fr");
        await site.Do(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.Email == "cle@exemple.fr");
            db.Add(new IdentityUserPasskey<Guid>
            {
                UserId = person.Id, CredentialId = [1, 2, 3],
                Data = new() { PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] }
            });
            await db.SaveChangesAsync();
        });
        await Confirm(await SignUp("cle@exemple.fr", "le vrai mot de passe"), "cle@exemple.fr");
        Assert.False(await site.Read(db => db.Set<IdentityUserPasskey<Guid>>().AnyAsync()));
    }

    [Fact]
    public async Task A_passkey_that_no_device_made_opens_no_account()
    {
        var visitor = await site.Visit("/inscription");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await visitor.Post("/inscription/cle/options", ("Name", ""), ("Email", "mia@exemple.fr"))).Status);
        Assert.Contains("mia@exemple.fr",
            (await visitor.Post("/inscription/cle/options", ("Name", "Mia"), ("Email", "mia@exemple.fr"))).Text, StringComparison.Ordinal);
        foreach (var credential in new[] { "", "{}", "{\"id\":\"AAAA\"}" })
        {
            var answer = await visitor.Post("/inscription/cle", ("Name", "Mia"), ("Email", "mia@exemple.fr"), ("Credential", credential));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mia"),
                (answer.Status, answer.Page.QuerySelector("#Name")?.GetAttribute("value")));
        }

        Assert.Empty(await site.MailsTo("mia@exemple.fr"));
    }

    [Fact]
    public async Task Without_a_password_what_guards_the_account_asks_for_a_fresh_session()
    {
        var mia = A.Person("Mia");
        mia.PasswordHash = null;
        await site.Has(mia);
        var visitor = site.As(mia);
        await visitor.Visit("/mon-compte/adresse");
        Assert.Null(visitor.Page.QuerySelector("#Current"));
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.NotNull((await visitor.Visit("/mon-compte/adresse")).Page.QuerySelector("main a[href^='/connexion']"));
        var refused = await visitor.Submit("#change-email", ("Email", "autre@exemple.fr"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Reconnectez-vous avec votre clé", refused.Says("main"), StringComparison.Ordinal);
        var fresh = site.As(mia);
        await fresh.Visit("/mon-compte/adresse");
        Assert.Equal(HttpStatusCode.Found, (await fresh.Submit("#change-email", ("Email", "autre@exemple.fr"))).Status);
    }

    [Fact]
    public async Task A_confirmation_link_serves_once()
    {
        await Confirm(await SignUp("une-fois@exemple.fr"), "une-fois@exemple.fr");
        var again = await site.Visit((await site.MailsTo("une-fois@exemple.fr"))[0].Link());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Ce lien ne sert plus"), (again.Answer.Status, again.Answer.Says("h1")));
    }

    [Theory]
    [InlineData("/confirmation"), InlineData("/confirmation?jeton=abc"), InlineData("/mot-de-passe/nouveau?jeton=")]
    public async Task A_link_that_is_not_ours_opens_nothing(string path) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Visit(path)).Answer.Status);

    [Fact]
    public async Task An_invited_person_comes_back_to_the_invitation()
    {
        var visitor = await SignUp("invitee@exemple.fr", retour: "/invitation/abc");
        await Confirm(visitor, "invitee@exemple.fr");
        Assert.Equal("/connexion?retour=%2Finvitation%2Fabc", visitor.Answer.Location);
        await visitor.Follow();
        var answer = await visitor.Submit("#sign-in", ("Email", "invitee@exemple.fr"), ("Password", Password));
        Assert.Equal("/invitation/abc", answer.Location);
    }

    [Fact]
    public async Task The_letter_is_in_the_language_of_the_page()
    {
        var visitor = await site.Visit("/en/inscription");
        await visitor.Submit("#sign-up", ("Name", "Ana"), ("Email", "english@exemple.fr"), ("Password", Password));
        await SignUp("francaise@exemple.fr");

        var english = (await site.MailsTo("english@exemple.fr")).Single();
        Assert.Equal(("Confirm your address", "en"), (english.Subject, english.Language));
        Assert.StartsWith("/en/confirmation?jeton=", english.Link(), StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", english.Html, StringComparison.Ordinal);
        Assert.Equal("Confirmez votre adresse", (await site.MailsTo("francaise@exemple.fr")).Single().Subject);
    }

    private async Task<Visitor> SignUp(string email, string password = Password, string? retour = null)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var visitor = await site.Visit(retour is null ? "/inscription" : $"/inscription?retour={retour}");
        await visitor.Submit("#sign-up", ("Name", "Ana Diallo"), ("Email", email), ("Password", password));
        return visitor;
    }

    private async Task Confirm(Visitor visitor, string email)
    {
        await visitor.Visit((await site.MailsTo(email))[^1].Link());
        Assert.Equal(HttpStatusCode.Found, (await visitor.Submit("#confirm")).Status);
    }

    private async Task<bool> Opens(string email, string password)
    {
        var visitor = await site.Visit("/connexion");
        return (await visitor.Submit("#sign-in", ("Email", email), ("Password", password))).Status == HttpStatusCode.Found;
    }
}
