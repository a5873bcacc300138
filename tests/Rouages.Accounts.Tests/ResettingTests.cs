using System.Buffers.Text;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Domain;
using Rouages.Accounts.OpenId;
using Rouages.Accounts.Resetting;
using Rouages.Testing;

namespace Rouages.Accounts.Tests;

public sealed class ResettingTests(Site site) : IClassFixture<Site>
{
    private const string New = "un nouveau départ";

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_letter()
    {
        var ana = await Ana();
        var (known, unknown) = (await Ask(ana.Email!), await Ask("inconnue@exemple.fr"));
        Assert.Equal((known.Status, known.Location), (unknown.Status, unknown.Location));
        Assert.Empty(await site.MailsTo("inconnue@exemple.fr"));
    }

    [Fact]
    public async Task Asking_twice_in_a_moment_is_asking_once()
    {
        var ana = await Ana();
        await using var scope = site.Services.CreateAsyncScope();
        var requests = scope.ServiceProvider.GetRequiredService<ResetRequests>();
        await requests.Ask(Commons.EmailAddress.Parse(ana.Email)!, "/", CancellationToken.None);
        await requests.Ask(Commons.EmailAddress.Parse(ana.Email!.ToUpperInvariant())!, "/cooperations", CancellationToken.None);
        Assert.Equal(1, await requests.Answer(CancellationToken.None));
        Assert.Contains("cooperations", Assert.Single(await site.MailsTo(ana.Email)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_older_than_two_hours_opens_nothing()
    {
        var link = await LinkFor(await Ana());
        site.Clock.Advance(TimeSpan.FromMinutes(121));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Ce lien ne sert plus"),
            ((await site.Visit(link)) is var visitor ? (visitor.Answer.Status, visitor.Answer.Says("h1")) : default));
    }

    [Fact]
    public async Task A_confirmation_link_does_not_reset_a_password()
    {
        var ana = A.Person(confirmed: false);
        await site.Has(ana);
        await Ask(ana.Email!);
        var confirmation = (await site.MailsTo(ana.Email!)).Single().Link();
        Assert.StartsWith("/confirmation", confirmation, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await site.Visit(confirmation.Replace("/confirmation", "/mot-de-passe/nouveau", StringComparison.Ordinal))).Answer.Status);
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_still_serves()
    {
        var visitor = await site.Visit(await LinkFor(await Ana()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit("#new-password", ("Password", "motdepasse123"))).Status);
        Assert.NotNull(visitor.Answer.Says("#Password-error"));
        Assert.Equal(HttpStatusCode.Found, (await visitor.Submit("#new-password", ("Password", New))).Status);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_the_link_serves_once()
    {
        var ana = await Ana();
        var elsewhere = site.As(ana);
        Assert.Equal(HttpStatusCode.OK, await elsewhere.Status("/mon-compte"));
        var link = await LinkFor(ana);
        var visitor = await site.Visit(link);
        await visitor.Submit("#new-password", ("Password", New));

        Assert.Equal(HttpStatusCode.Found, await elsewhere.Status("/mon-compte"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Visit(link)).Answer.Status);
        await visitor.Visit("/connexion");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await visitor.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password))).Status);
        Assert.Equal(HttpStatusCode.Found, (await visitor.Submit("#sign-in", ("Email", ana.Email), ("Password", New))).Status);
        Assert.Contains(await site.MailsTo(ana.Email!), mail => mail.Subject == "Votre compte a changé");
    }

    [Fact]
    public async Task Requests_in_a_row_are_one_letter_and_never_shut_the_owner_out()
    {
        var ana = await Ana();
        for (var i = 0; i < 7; i++) Assert.Equal("/mot-de-passe-oublie/envoye", (await Ask(ana.Email!)).Location);
        var link = (await site.MailsTo(ana.Email!)).Single().Link();
        Assert.Equal(HttpStatusCode.OK, (await site.Visit(link)).Answer.Status);
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        await Ask(ana.Email!);
        Assert.Equal(2, (await site.MailsTo(ana.Email!)).Count);
    }

    [Fact]
    public async Task What_a_stranger_put_in_front_of_the_account_is_told_and_taken_away()
    {
        var ana = A.Person();
        ana.TurnTwoStepOn(Totp.Code(ana.PrepareTwoStep(), site.Clock.Now), site.Clock.Now);
        var key =
            new IdentityUserPasskey<Guid>
            {
                UserId = ana.Id, CredentialId = [.. ana.Id.ToByteArray()],
                Data = new() { Name = "inconnue", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] }
            };
        var own =
            new IdentityUserPasskey<Guid>
            {
                UserId = ana.Id, CredentialId = [9, .. ana.Id.ToByteArray()],
                Data = new() { Name = "mienne", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] }
            };
        await site.Has(ana, key, own);

        var visitor = await site.Visit(await LinkFor(ana));
        Assert.Contains("inconnue", visitor.Answer.Says("#new-password"), StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("input[name=RemoveTwoStep]"));
        var stranger = visitor.Page.QuerySelectorAll("input[name=RemoveKeys]").Select(box => box.GetAttribute("value"))
            .Single(value => value == Base64Url.EncodeToString(key.CredentialId));
        await visitor.Submit("#new-password", ("Password", New), ("RemoveTwoStep", "true"), ("RemoveKeys", stranger));

        Assert.Equal(["mienne"],
            await site.Read(db =>
                db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == ana.Id).Select(p => p.Data.Name!).ToListAsync()));
        await visitor.Follow();
        Assert.Equal("/", (await visitor.Submit("#sign-in", ("Email", ana.Email), ("Password", New))).Location);
    }

    [Fact]
    public async Task A_second_step_that_is_not_taken_away_stays()
    {
        var ana = A.Person();
        ana.TurnTwoStepOn(Totp.Code(ana.PrepareTwoStep(), site.Clock.Now), site.Clock.Now);
        await site.Has(ana);
        var visitor = await site.Visit(await LinkFor(ana));
        await visitor.Submit("#new-password", ("Password", New));
        await visitor.Follow();
        Assert.Equal("/connexion/code", (await visitor.Submit("#sign-in", ("Email", ana.Email), ("Password", New))).Location);
    }

    [Fact]
    public async Task A_provider_that_opens_the_account_is_told_and_can_be_taken_away()
    {
        var ana = await Ana();
        await site.Has(
            new ExternalLogin { Issuer = "https://ailleurs.example/", Subject = ana.Email!, PersonId = ana.Id, LinkedAt = site.Clock.Now });
        var visitor = await site.Visit(await LinkFor(ana));
        await visitor.Submit("#new-password", ("Password", New), ("RemoveProviders", "true"));
        Assert.False(await site.Read(db => db.LoginsOf(ana.Id).AnyAsync()));
    }

    private async Task<Person> Ana()
    {
        var ana = A.Person();
        await site.Has(ana);
        return ana;
    }

    private async Task<Answer> Ask(string email)
    {
        var before = (await site.MailsTo(email)).Count;
        var visitor = await site.Visit("/mot-de-passe-oublie");
        var answer = await visitor.Submit("#forgotten", ("Email", email));
        // Whoever waits for the page learns nothing from the time it takes: the letter is written apart.
        Assert.Equal(before, (await site.MailsTo(email)).Count);
        await using var scope = site.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<ResetRequests>().Answer(CancellationToken.None) > 0) { }
        return answer;
    }

    private async Task<string> LinkFor(Person person)
    {
        await Ask(person.Email!);
        return (await site.MailsTo(person.Email!))[^1].Link();
    }
}
