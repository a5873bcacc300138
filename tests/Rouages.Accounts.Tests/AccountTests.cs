using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Testing;

namespace Rouages.Accounts.Tests;

public sealed class AccountTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_empty_name_and_an_unknown_language_come_back()
    {
        var (_, visitor) = await Ana();
        await visitor.Visit("/mon-compte");
        var answer = await visitor.Submit("#profile", ("Name", " "), ("Language", "de"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says("#Name-error"));
        Assert.NotNull(answer.Says("#Language-error"));
    }

    [Fact]
    public async Task A_new_name_shows_at_once_in_every_session()
    {
        var (ana, visitor) = await Ana();
        var elsewhere = site.As(ana);
        await visitor.Visit("/mon-compte");
        await visitor.Submit("#profile", ("Name", "Ana D."), ("Language", "en"), ("WeeklyMail", null));
        Assert.Equal("/mon-compte", visitor.Answer.Location);
        Assert.Contains("Ana D.", (await elsewhere.Visit("/accessibilite")).Says("header"), StringComparison.Ordinal);
        var kept = await Read(ana);
        Assert.Equal(("en", false), (kept.Language, kept.WeeklyMail));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_session_of_another_device_at_once()
    {
        var (ana, visitor) = await Ana();
        var elsewhere = site.As(ana);
        await visitor.Visit("/mon-compte");
        await visitor.Submit("#close-everywhere-button");
        Assert.Equal(HttpStatusCode.Found, await elsewhere.Status("/mon-compte"));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/mon-compte"));
    }

    [Fact]
    public async Task A_new_password_needs_the_former_one_and_keeps_only_this_session()
    {
        var (ana, visitor) = await Ana();
        var elsewhere = site.As(ana);
        await visitor.Visit("/mon-compte/mot-de-passe");
        Assert.NotNull((await visitor.Submit("#change-password", ("Current", "pas le bon"), ("Password", "tout neuf et long")))
            .Says("#Current-error"));
        Assert.Equal(HttpStatusCode.Found,
            (await visitor.Submit("#change-password", ("Current", A.Password), ("Password", "tout neuf et long"))).Status);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte"));
        Assert.Equal(HttpStatusCode.Found, await elsewhere.Status("/mon-compte"));
    }

    [Fact]
    public async Task A_new_address_counts_once_its_link_was_followed()
    {
        var (ana, visitor) = await Ana();
        await visitor.Visit("/mon-compte/adresse");
        await visitor.Submit("#change-email", ("Email", "ana.neuve@exemple.fr"), ("Current", A.Password));
        Assert.Equal(ana.Email, (await Read(ana)).Email);

        await visitor.Visit((await site.MailsTo("ana.neuve@exemple.fr")).Single().Link());
        await visitor.Submit("#confirm");
        Assert.Equal("/mon-compte", visitor.Answer.Location);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte"));
        Assert.Equal("ana.neuve@exemple.fr", (await Read(ana)).Email);
        Assert.Contains("ana.neuve@exemple.fr", (await site.MailsTo(ana.Email!)).Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_a_new_address_asks_for_the_owner_of_the_account()
    {
        var (ana, visitor) = await Ana();
        await visitor.Visit("/mon-compte/adresse");
        await visitor.Submit("#change-email", ("Email", "ana.autre@exemple.fr"), ("Current", A.Password));
        var link = (await site.MailsTo("ana.autre@exemple.fr")).Single().Link();

        var stranger = await site.Visit(link);
        Assert.Null(stranger.Page.QuerySelector("#confirm"));
        var (_, other) = await Ana();
        Assert.NotNull((await other.Visit(link)).Page.QuerySelector("#confirm-sign-out"));
        await stranger.Visit(stranger.Page.QuerySelector("#confirm-sign-in")!.GetAttribute("href")!);
        await stranger.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password));
        await stranger.Follow();
        Assert.Equal("/mon-compte", (await stranger.Submit("#confirm")).Location);
        Assert.Equal("ana.autre@exemple.fr", (await Read(ana)).Email);
    }

    [Fact]
    public async Task Removing_a_key_asks_for_the_password_and_ends_the_other_sessions()
    {
        var (ana, visitor) = await Ana();
        var elsewhere = site.As(ana);
        await site.Has(
            new IdentityUserPasskey<Guid>
            {
                UserId = ana.Id, CredentialId = [.. ana.Id.ToByteArray()],
                Data = new() { Name = "la clé", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] }
            });
        await visitor.Visit("/mon-compte/cles");
        await visitor.Visit(visitor.Page.QuerySelector("#passkeys a")!.GetAttribute("href")!);
        Assert.NotNull((await visitor.Submit("#passkey-remove", ("Current", "pas le bon"))).Says("#Current-error"));
        Assert.Equal(HttpStatusCode.OK, await elsewhere.Status("/mon-compte"));
        await visitor.Submit("#passkey-remove", ("Current", A.Password));
        Assert.Equal("/mon-compte/cles", visitor.Answer.Location);
        Assert.Empty((await visitor.Follow()).Page.QuerySelectorAll("#passkeys li"));
        Assert.Equal(HttpStatusCode.Found, await elsewhere.Status("/mon-compte"));
    }

    [Fact]
    public async Task The_address_of_somebody_else_is_not_told_to_be_taken()
    {
        var (_, visitor) = await Ana();
        var bao = A.Person("Bao");
        await site.Has(bao);
        await visitor.Visit("/mon-compte/adresse");
        await visitor.Submit("#change-email", ("Email", bao.Email), ("Current", A.Password));
        Assert.Equal("/mon-compte", visitor.Answer.Location);
        Assert.Equal("Vous avez déjà un compte", (await site.MailsTo(bao.Email!)).Single().Subject);
    }

    [Fact]
    public async Task Erasing_needs_the_password_then_forgets_everything()
    {
        var (ana, visitor) = await Ana();
        await visitor.Visit("/mon-compte/supprimer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit("#erase", ("Current", "pas le bon mot de passe"))).Status);
        await visitor.Submit("#erase", ("Current", A.Password));
        Assert.Equal("/", visitor.Answer.Location);
        Assert.False(await site.Read(db => db.Set<Person>().AnyAsync(p => p.Id == ana.Id)));
        Assert.Equal("Votre compte est effacé", (await site.MailsTo(ana.Email!)).Single().Subject);
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/mon-compte"));
    }

    [Fact]
    public async Task The_export_holds_the_account_and_no_secret()
    {
        var (ana, visitor) = await Ana();
        var answer = await visitor.Visit("/mon-compte/donnees");
        Assert.StartsWith("application/json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains(ana.Email!, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ana.PasswordHash!, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ana.SecurityStamp!, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_somebody_else_is_not_there()
    {
        var (_, visitor) = await Ana();
        await visitor.Visit("/mon-compte");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/mon-compte/cles/AAAA/retirer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/mon-compte/cles/@@/nom", ("Name", "x"))).Status);
    }

    private async Task<(Person, Visitor)> Ana()
    {
        var ana = A.Person();
        await site.Has(ana);
        return (ana, site.As(ana));
    }

    private Task<Person> Read(Person person) => site.Read(db => db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == person.Id));
}
