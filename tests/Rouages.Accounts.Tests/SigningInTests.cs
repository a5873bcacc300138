using System.Net;
using Rouages.Accounts.Domain;
using Rouages.Testing;

namespace Rouages.Accounts.Tests;

public sealed class SigningInTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_the_same()
    {
        var ana = await Ana();
        var wrong = await SignIn(ana.Email!, "pas le bon mot de passe");
        var unknown = await SignIn("personne@exemple.fr", "pas le bon mot de passe");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "L’adresse ou le mot de passe ne correspond pas."),
            (wrong.Status, wrong.Says("#Password-error")));
        Assert.Equal((wrong.Status, wrong.Says(".problems")), (unknown.Status, unknown.Says(".problems")));
    }

    [Fact]
    public async Task After_five_failures_each_try_waits_twice_as_long()
    {
        var ana = await Ana();
        for (var i = 0; i < 5; i++) await SignIn(ana.Email!, "pas le bon mot de passe");
        Assert.Contains("10 secondes", (await SignIn(ana.Email!, A.Password)).Says(".problems"), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.NotNull((await SignIn(ana.Email!, "pas le bon mot de passe")).Says("#Password-error"));
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("10 secondes", (await SignIn(ana.Email!, A.Password)).Says(".problems"), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Found, (await SignIn(ana.Email!, A.Password)).Status);
    }

    [Fact]
    public async Task No_stranger_slows_the_owner_in_a_browser_that_knows_them()
    {
        var ana = await Ana();
        var owner = await site.Visit("/connexion");
        await owner.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password));
        await owner.Visit("/mon-compte");
        await owner.Post("/deconnexion");

        for (var i = 0; i < 12; i++) await SignIn(ana.Email!, "pas le bon mot de passe");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(ana.Email!, A.Password)).Status);
        await owner.Visit("/connexion");
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password))).Status);
    }

    [Fact]
    public async Task A_browser_that_knows_the_owner_is_counted_too()
    {
        var ana = await Ana();
        var owner = await site.Visit("/connexion");
        await owner.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password));
        owner["rouages"] = null;
        for (var i = 0; i < 10; i++)
        {
            await owner.Visit("/connexion");
            await owner.Submit("#sign-in", ("Email", ana.Email), ("Password", "pas le bon mot de passe"));
        }
        Assert.Contains("10 secondes", (await owner.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password))).Says(".problems"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_copied_before_signing_out_opens_nothing_after_it()
    {
        var visitor = site.As(await Ana());
        await visitor.Visit("/mon-compte");
        var copied = visitor["rouages"];
        var thief = site.Visitor();
        thief["rouages"] = copied;
        Assert.Equal(HttpStatusCode.OK, await thief.Status("/mon-compte"));
        await visitor.Post("/deconnexion");
        thief["rouages"] = copied;
        Assert.Equal(HttpStatusCode.Found, await thief.Status("/mon-compte"));
    }

    [Fact]
    public async Task A_session_ends_after_ninety_days_however_often_it_is_used()
    {
        var visitor = site.As(await Ana());
        for (var day = 0; day < 80; day += 10)
        {
            site.Clock.Advance(TimeSpan.FromDays(10));
            Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte"));
        }
        site.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/mon-compte"));
    }

    [Fact]
    public async Task An_address_with_an_accent_is_returned_to()
    {
        var ana = await Ana();
        var visitor = await site.Visit("/connexion");
        var answer = await visitor.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password), ("Retour", "/é"));
        Assert.Equal((HttpStatusCode.Found, "/%C3%A9"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task An_unknown_address_is_slowed_like_a_known_one()
    {
        for (var i = 0; i < 5; i++) await SignIn("fantome@exemple.fr", "pas le bon mot de passe");
        Assert.Contains("10 secondes", (await SignIn("fantome@exemple.fr", "pas le bon mot de passe")).Says(".problems"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_guesses_at_once_are_twenty_guesses()
    {
        var ana = await Ana();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SignIn(ana.Email!, "pas le bon mot de passe")));
        Assert.Contains("10 secondes", (await SignIn(ana.Email!, A.Password)).Says(".problems"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_confirmed_gets_a_new_link_and_no_session()
    {
        var ana = A.Person(confirmed: false);
        await site.Has(ana);
        var answer = await SignIn(ana.Email!, A.Password);
        Assert.Contains("Confirmez d’abord votre adresse", answer.Says(".problems"), StringComparison.Ordinal);
        Assert.Equal("Confirmez votre adresse", (await site.MailsTo(ana.Email!)).Single().Subject);
        Assert.Equal(HttpStatusCode.Forbidden, await site.As(ana).Status("/mon-compte"));
    }

    [Fact]
    public async Task A_return_elsewhere_leads_home()
    {
        var ana = await Ana();
        var visitor = await site.Visit("/connexion");
        var answer = await visitor.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password), ("Retour", "//ailleurs.example"));
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task The_right_password_opens_the_page_that_was_asked_for()
    {
        var ana = await Ana();
        var visitor = await site.Visit("/en/mon-compte/cles");
        Assert.Equal("/en/connexion?retour=%2Fen%2Fmon-compte%2Fcles", visitor.Answer.Location);
        await visitor.Follow();
        await visitor.Submit("#sign-in", ("Email", ana.Email!.ToUpperInvariant()), ("Password", A.Password));
        Assert.Equal("/en/mon-compte/cles", visitor.Answer.Location);
        Assert.Equal("My passkeys", (await visitor.Follow()).Says("h1"));
    }

    [Fact]
    public async Task The_cookie_cannot_be_read_by_scripts_and_stays_on_this_site()
    {
        var ana = await Ana();
        var cookie = (await SignIn(ana.Email!, A.Password)).Headers["Set-Cookie"];
        Assert.Contains("rouages=", cookie, StringComparison.Ordinal);
        Assert.All(["httponly", "samesite=lax", "secure"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_session_ends_after_fourteen_days_without_a_visit()
    {
        var visitor = site.As(await Ana());
        site.Clock.Advance(TimeSpan.FromDays(13));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte"));
        site.Clock.Advance(TimeSpan.FromDays(13));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte"));
        site.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/mon-compte"));
    }

    [Fact]
    public async Task Signing_out_closes_this_session_only()
    {
        var ana = await Ana();
        var (here, elsewhere) = (site.As(ana), site.As(ana));
        await here.Visit("/mon-compte");
        await here.Post("/deconnexion");
        Assert.Equal(HttpStatusCode.Found, await here.Status("/mon-compte"));
        Assert.Equal(HttpStatusCode.OK, await elsewhere.Status("/mon-compte"));
    }

    private async Task<Person> Ana()
    {
        var ana = A.Person();
        await site.Has(ana);
        return ana;
    }

    private async Task<Answer> SignIn(string email, string password)
    {
        var visitor = await site.Visit("/connexion");
        return await visitor.Submit("#sign-in", ("Email", email), ("Password", password));
    }
}
