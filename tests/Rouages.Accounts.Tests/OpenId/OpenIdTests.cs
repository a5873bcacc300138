using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.OpenId;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests.People.OpenId;

public sealed class OpenIdTests(OpenIdSite site) : IClassFixture<OpenIdSite>
{
    [Fact]
    public async Task Who_has_no_account_gets_one_and_comes_back_into_it()
    {
        var visitor = await Come("nouvelle", "nouvelle@exemple.fr");
        Assert.Contains("nouvelle@exemple.fr", visitor.Answer.Says("main"), StringComparison.Ordinal);
        Assert.Equal("/cooperations", (await visitor.Submit("#openid-join", ("Name", "Ana Nouvelle"))).Location);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte"));
        var person = await site.Read(db => db.Set<Person>().AsNoTracking().SingleAsync(p => p.Email == "nouvelle@exemple.fr"));
        Assert.Equal((true, false), (person.EmailConfirmed, person.HasPassword));

        var again = await Come("nouvelle", "autre-adresse@exemple.fr");
        Assert.Equal("/cooperations", again.Answer.Location);
        Assert.Equal(HttpStatusCode.OK, await again.Status("/mon-compte"));
    }

    [Fact]
    public async Task An_account_is_linked_only_by_its_password()
    {
        var person = await HasPerson("liee@exemple.fr");
        var visitor = await Come("liee", "liee@exemple.fr");
        Assert.NotNull(visitor.Page.QuerySelector("#openid-prove"));
        var refused = await visitor.Submit("#openid-prove", ("Password", "un autre mot de passe"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/mon-compte"));
        Assert.Empty(await Logins(person));

        await visitor.Visit(OpenIdEndpoint.Next);
        Assert.Equal(HttpStatusCode.Found, (await visitor.Submit("#openid-prove", ("Password", A.Password))).Status);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte"));
        Assert.Single(await Logins(person));
        Assert.Contains(await site.MailsTo("liee@exemple.fr"), mail =>
            mail.Text.Contains("service de connexion extérieur", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_the_provider_does_not_vouch_for_opens_nothing()
    {
        await HasPerson("cible@exemple.fr");
        var visitor = await Come("intrus", "cible@exemple.fr", verified: false);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Answer.Status);
        Assert.Null(visitor.Page.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/mon-compte"));
    }

    [Fact]
    public async Task A_two_step_account_still_asks_for_its_code()
    {
        var person = await HasPerson("deux@exemple.fr");
        await site.Do(async db =>
        {
            db.Add(new ExternalLogin { Issuer = site.Provider.Address, Subject = "deux", PersonId = person, LinkedAt = site.Clock.Now });
            (await db.Set<Person>().SingleAsync(p => p.Id == person)).TwoFactorEnabled = true;
            await db.SaveChangesAsync();
        });
        Assert.StartsWith("/connexion/code", (await Come("deux", "deux@exemple.fr")).Answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_takes_the_link_away_with_their_password()
    {
        var person = await HasPerson("retire@exemple.fr");
        var visitor = await Come("retire", "retire@exemple.fr");
        await visitor.Submit("#openid-prove", ("Password", A.Password));
        await visitor.Visit("/mon-compte/fournisseur");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit("#unlink", ("Current", "faux"))).Status);
        Assert.Equal("/mon-compte", (await visitor.Submit("#unlink", ("Current", A.Password))).Location);
        Assert.Empty(await Logins(person));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte/fournisseur"));
    }

    [Fact]
    public async Task A_signed_answer_counts_when_its_signature_holds()
    {
        var visitor = await Come("signee", "signee@exemple.fr", kind: UserInfoKind.Signed);
        Assert.NotNull(visitor.Page.QuerySelector("#openid-join"));
    }

    [Theory]
    [InlineData("FalselySigned")]
    [InlineData("Unsigned")]
    [InlineData("ForSomebodyElse")]
    [InlineData("OfSomebodyElse")]
    public async Task A_false_answer_gives_a_page_and_no_session(string kind)
    {
        var visitor = await Come("faux" + kind, "faux@exemple.fr", kind: Enum.Parse<UserInfoKind>(kind));
        Assert.Equal(OpenIdEndpoint.Failed, visitor.Answer.Location);
        await visitor.Follow();
        Assert.Contains("n’a pas abouti", visitor.Answer.Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/mon-compte"));
    }

    [Fact]
    public async Task A_forged_return_gives_a_page()
    {
        var visitor = site.Visitor();
        Assert.Equal(OpenIdEndpoint.Failed, (await visitor.Visit("/connexion/openid/reponse?code=x&state=y")).Location);
        Assert.Equal(OpenIdEndpoint.Failed, (await visitor.Visit(OpenIdEndpoint.Next)).Location);
        await visitor.Visit(Rouages.Web.Routes.SignIn);
        Assert.Equal(OpenIdEndpoint.Failed, (await visitor.Post(OpenIdEndpoint.Next, ("Name", "x"))).Location);
    }

    [Fact]
    public async Task An_account_that_nobody_confirmed_is_not_what_its_owner_finds()
    {
        await HasPerson("attente@exemple.fr", confirmed: false);
        var visitor = await Come("attente", "attente@exemple.fr");
        await visitor.Submit("#openid-join", ("Name", "La vraie"));
        Assert.False(
            await site.Read(db =>
                db.Set<Person>().Where(p => p.Email == "attente@exemple.fr").Select(p => p.PasswordHash != null).SingleAsync()));
    }

    [Fact]
    public async Task English_readers_come_back_to_english()
    {
        var visitor = await Come("english", "english@exemple.fr", prefix: "/en");
        Assert.Equal("en", visitor.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/en/cooperations", (await visitor.Submit("#openid-join", ("Name", "Grace"))).Location);
    }

    /// <summary>From the button of the sign-in page, over the provider, to the page that follows.</summary>
    private async Task<Visitor> Come(
        string subject, string email, bool verified = true, UserInfoKind kind = UserInfoKind.Plain, string prefix = "")
    {
        (site.Provider.Subject, site.Provider.Kind) = (subject, kind);
        site.Provider.Said = new() { ["email"] = email, ["email_verified"] = verified, ["name"] = "Ana Ruiz" };
        var visitor = await site.Visit($"{prefix}/connexion?retour=%2Fcooperations");
        Assert.Contains("Fédération", visitor.Page.QuerySelector("#to-openid")!.TextContent, StringComparison.Ordinal);
        await visitor.Visit(visitor.Page.QuerySelector("#to-openid")!.GetAttribute("href")!);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(new Uri(visitor.Answer.Headers["Location"]));
        await visitor.Visit(answer.Headers.Location!.PathAndQuery);
        if (visitor.Answer.Location == OpenIdEndpoint.Failed) return visitor;
        await visitor.Follow();
        return visitor;
    }

    private async Task<Guid> HasPerson(string email, bool confirmed = true)
    {
        var person = A.Person("Ana", confirmed: confirmed);
        (person.Email, person.NormalizedEmail) = (email, Person.Normal(email));
        await site.Has(person);
        return person.Id;
    }

    private Task<List<ExternalLogin>> Logins(Guid person) =>
        site.Read(db => db.Set<ExternalLogin>().Where(login => login.PersonId == person).ToListAsync());
}

public sealed class OpenIdSite : Site
{
    internal LocalProvider Provider { get; } = new();

    protected override Dictionary<string, string?> Settings()
    {
        // Discovery is asked at the first sign-in: it listens before that.
        Provider.Start().GetAwaiter().GetResult();
        var settings = base.Settings();
        (settings["OpenId:Authority"], settings["OpenId:ClientId"], settings["OpenId:ClientSecret"], settings["OpenId:Label"]) =
            (Provider.Address, LocalProvider.Client, "secret", "Fédération");
        return settings;
    }
}
