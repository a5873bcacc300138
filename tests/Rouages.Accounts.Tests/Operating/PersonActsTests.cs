using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Accounts.Tests.Operating;

public sealed class PersonActsTests(Site site) : IClassFixture<Site>
{
    private const string Why = "Des messages injurieux, malgré deux rappels.";

    [Theory]
    [InlineData("", A.Password, "#Reason-error"), InlineData("non", A.Password, "#Reason-error"),
        InlineData("Son adresse ana@exemple.fr est fausse.", A.Password, "#Reason-error")]
    [InlineData(Why, "pas le bon", "#Current-error"), InlineData(Why, "", "#Current-error")]
    public async Task An_act_needs_its_reason_and_the_password(string reason, string password, string error)
    {
        var (ana, keeper) = await Both();
        foreach (var act in (string[])["aider", "bloquer", "effacer"])
        {
            await keeper.Visit(Act(ana, act));
            Assert.NotNull((await keeper.Submit("#person-act", ("Reason", reason), ("Current", password))).Says(error));
        }

        Assert.Null((await Now(ana))!.BlockedAt);
        Assert.Empty(await site.MailsTo(ana.Email!));
    }

    [Fact]
    public async Task Nobody_blocks_or_erases_themselves_nor_another_operator_nor_an_account_that_opens_nothing()
    {
        var (waiting, keeper) = (A.Person("Bao", confirmed: false), await Keeper());
        await site.Has(waiting);
        var other = await Keeper();
        foreach (
            var (person, act) in new[] { (keeper.Person, "bloquer"), (keeper.Person, "effacer"), (other.Person, "bloquer"),
                (other.Person, "effacer"), (waiting, "bloquer"), (waiting, "debloquer") })
        {
            await keeper.Visitor.Visit(Act(person, act));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Submit(keeper.Visitor)).Status);
            Assert.True(await Now(person) is { BlockedAt: null });
        }
    }

    [Fact]
    public async Task A_blocked_person_finds_every_way_in_closed_and_is_told_why()
    {
        var (ana, keeper) = await Both();
        using var session = site.As(ana);
        Assert.Equal(HttpStatusCode.OK, (await session.Visit("/mon-compte")).Status);
        var token = await Token(session);
        var calendar = await session.CalendarAddress();
        await keeper.Visit(Act(ana, "bloquer"));
        Assert.Equal(HttpStatusCode.Redirect, (await Submit(keeper)).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await session.Visit("/mon-compte")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await Reads(token));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit(calendar)).Answer.Status);
        var door = await site.Visit("/connexion");
        var refused = await door.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password));
        Assert.Contains("bloqué", refused.Says(".problems"), StringComparison.Ordinal);
        Assert.DoesNotContain("bloqué",
            (await door.Submit("#sign-in", ("Email", ana.Email), ("Password", "pas le bon mot de passe")))
                .Says(".problems"), StringComparison.Ordinal);
        using var forged = site.As((await Now(ana))!);
        Assert.Equal(HttpStatusCode.Redirect, (await forged.Visit("/mon-compte")).Status);
        Assert.Contains(Why, Assert.Single(await site.MailsTo(ana.Email!)).Text, StringComparison.Ordinal);
        Assert.Contains(Why, (await keeper.Visit("/exploitation/journal")).Says("#log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unblocking_opens_the_account_and_no_token_of_before()
    {
        var (ana, keeper) = await Both();
        using var session = site.As(ana);
        var token = await Token(session);
        await keeper.Visit(Act(ana, "bloquer"));
        await Submit(keeper);
        await keeper.Visit(Act(ana, "debloquer"));
        Assert.Equal(HttpStatusCode.Redirect, (await Submit(keeper)).Status);
        Assert.True(await Now(ana) is { BlockedAt: null, BlockedReason: null });
        var door = await site.Visit("/connexion");
        Assert.Equal(HttpStatusCode.Redirect, (await door.Submit("#sign-in", ("Email", ana.Email), ("Password", A.Password))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await Reads(token));
        Assert.Equal(2, (await site.MailsTo(ana.Email!)).Count);
    }

    [Fact]
    public async Task A_link_to_sign_in_goes_to_the_address_of_the_account_and_is_not_shown()
    {
        var (ana, keeper) = await Both();
        await keeper.Visit(Act(ana, "aider"));
        await Submit(keeper);
        var page = await keeper.Follow();
        var letter = Assert.Single(await site.MailsTo(ana.Email!));
        Assert.Equal(HttpStatusCode.OK, (await site.Visit(letter.Link())).Answer.Status);
        Assert.DoesNotContain("jeton=", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whose_address_waits_gets_the_letter_of_their_sign_up_again()
    {
        var (bao, keeper) = (A.Person("Bao", confirmed: false), (await Keeper()).Visitor);
        await site.Has(bao);
        await keeper.Visit(Act(bao, "aider"));
        await Submit(keeper);
        Assert.Contains("/confirmation?jeton=", Assert.Single(await site.MailsTo(bao.Email!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_account_is_gone_its_person_told_and_the_log_names_nobody()
    {
        var (ana, keeper) = await Both("Anastasie Perdue");
        await keeper.Visit(Act(ana, "effacer"));
        Assert.Equal("/exploitation/personnes", (await Submit(keeper)).Location);
        Assert.Null(await Now(ana));
        var letter = Assert.Single(await site.MailsTo(ana.Email!));
        Assert.Contains(Why, letter.Text, StringComparison.Ordinal);
        var log = (await keeper.Visit("/exploitation/journal")).Says("#log");
        Assert.Contains("Un compte a été effacé.", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Anastasie", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_alone_carries_a_cooperation_of_others_is_not_erased()
    {
        var (ana, keeper) = await Both();
        var (bo, ours, theirs) = (A.Person("Bo"), A.Organisation("La Fabrique"), A.Organisation("Le Bois"));
        await site.Has(bo, ours, theirs, A.Mandate(ana, ours), A.Mandate(bo, theirs),
            A.Cooperation("Le Carré", (ours, MemberRole.Lead), (theirs, MemberRole.Member)));
        await keeper.Visit(Act(ana, "effacer"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Submit(keeper)).Status);
        Assert.NotNull(await Now(ana));
        Assert.Contains("Le Carré", (await keeper.Visit($"/exploitation/personnes/{ana.Id}")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_found_by_name_without_accents_and_by_address()
    {
        var (ana, keeper) = await Both("Zéphyrine Dupré");
        foreach (var asked in (string[])["zephyrine", "DUPRÉ", ana.Email!])
            Assert.Contains("Zéphyrine Dupré",
                (await keeper.Visit($"/exploitation/personnes?q={Uri.EscapeDataString(asked)}")).Says("#people"), StringComparison.Ordinal);
        Assert.Null((await keeper.Visit("/exploitation/personnes?q=personne-de-ce-nom%25")).Page.QuerySelector("#people"));
    }

    private async Task<(Person Person, Visitor Visitor)> Keeper()
    {
        var keeper = A.Person("Olga");
        keeper.BecomeOperator(site.Clock.GetUtcNow());
        await site.Has(keeper);
        return (keeper, site.As(keeper));
    }

    private async Task<(Person, Visitor)> Both(string name = "Ana")
    {
        var ana = A.Person(name);
        await site.Has(ana);
        return (ana, (await Keeper()).Visitor);
    }

    private static string Act(Person person, string act) => $"/exploitation/personnes/{person.Id}/{act}";

    private static Task<Answer> Submit(Visitor keeper) => keeper.Submit("#person-act", ("Reason", Why), ("Current", A.Password));

    private Task<Person?> Now(Person person) =>
        site.Read(db => db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == person.Id));

    private static async Task<string> Token(Visitor session)
    {
        await session.Visit("/mon-compte/jetons");
        await session.Submit("#make-token", ("Name", "Essai"), ("Days", "30"), ("Current", A.Password));
        return (await session.Follow()).Says("#secret")!;
    }

    private async Task<HttpStatusCode> Reads(string token)
    {
        using var program = site.Visitor();
        return (await program.Send(
            new(HttpMethod.Get, "/api/v1/territories/60057") { Headers = { { "Authorization", $"Bearer {token}" } } })).Status;
    }
}
