using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Testing;

namespace Rouages.Accounts.Tests.Tokens;

public sealed class TokensTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/mon-compte/jetons";

    [Theory]
    [InlineData("", "30", A.Password, "#Name-error"), InlineData("Essai", "31", A.Password, "#Days-error"),
        InlineData("Essai", "longtemps", A.Password, "#Days-error"),
        InlineData("Essai", "30", "pas le bon", "#Current-error")]
    public async Task A_token_needs_a_name_an_end_and_the_password(string name, string days, string password, string error)
    {
        var (ana, visitor) = await Ana();
        var answer = await visitor.Submit("#make-token", ("Name", name), ("Days", days), ("Current", password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says(error));
        Assert.Empty(await Tokens(ana));
    }

    [Fact]
    public async Task Its_secret_is_shown_once_and_kept_nowhere()
    {
        var (ana, visitor) = await Ana();
        var secret = await Make(visitor);
        Assert.Null((await visitor.Visit(Page)).Says("#secret"));
        var kept = Assert.Single(await Tokens(ana));
        Assert.Equal(ApiToken.DigestOf(secret), kept.Digest);
        Assert.Equal(HttpStatusCode.OK, await Opens(secret));
    }

    [Fact]
    public async Task A_scope_that_is_not_offered_is_not_kept()
    {
        var (ana, visitor) = await Ana();
        await visitor.Post(Page, ("Name", "Essai"), ("Days", "30"), ("Current", A.Password), ("Scopes", "everything"),
            ("Scopes", "profile"));
        Assert.Equal(["profile"], Assert.Single(await Tokens(ana)).Scopes);
    }

    [Fact]
    public async Task A_token_put_out_opens_nothing_and_nobody_puts_out_that_of_another()
    {
        var (ana, visitor) = await Ana();
        var secret = await Make(visitor);
        var id = Assert.Single(await Tokens(ana)).Id;
        var (_, other) = await Ana();
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"{Page}/{id}/eteindre")).Status);
        Assert.Equal(HttpStatusCode.OK, await Opens(secret));
        await visitor.Visit(Page);
        await visitor.Submit("#tokens form");
        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(secret));
    }

    [Fact]
    public async Task A_token_ends_on_its_day()
    {
        var (_, visitor) = await Ana();
        var secret = await Make(visitor);
        var start = site.Clock.GetUtcNow();
        site.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(secret));
        Assert.True(site.Clock.GetUtcNow() > start);
    }

    [Fact]
    public async Task What_ends_all_sessions_ends_all_tokens()
    {
        var (_, visitor) = await Ana();
        var secret = await Make(visitor);
        await visitor.Visit("/mon-compte");
        await visitor.Submit("#close-everywhere-button");
        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(secret));
    }

    [Fact]
    public async Task Its_last_use_is_noted()
    {
        var (ana, visitor) = await Ana();
        var secret = await Make(visitor);
        Assert.Null(Assert.Single(await Tokens(ana)).LastUsedAt);
        await Opens(secret);
        Assert.Equal(site.Clock.GetUtcNow(), Assert.Single(await Tokens(ana)).LastUsedAt);
    }

    [Fact]
    public async Task There_are_not_more_than_a_person_can_look_after()
    {
        var (ana, visitor) = await Ana();
        await site.Has(Enumerable.Range(0, ApiToken.Most)
            .Select(i => ApiToken.Make(ana, $"{i}", [], 30, 0, site.Clock.GetUtcNow()).Value!.Token).ToArray<object>());
        await visitor.Submit("#make-token", ("Name", "De trop"), ("Days", "30"), ("Current", A.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Answer.Status);
    }

    private async Task<(Person, Visitor)> Ana()
    {
        var ana = A.Person("Ana");
        await site.Has(ana);
        var visitor = site.As(ana);
        await visitor.Visit(Page);
        return (ana, visitor);
    }

    private static async Task<string> Make(Visitor visitor)
    {
        await visitor.Submit("#make-token", ("Name", "Essai"), ("Days", "30"), ("Current", A.Password));
        return (await visitor.Follow()).Says("#secret") ?? throw new InvalidOperationException("No secret was shown.");
    }

    private Task<List<ApiToken>> Tokens(Person person) =>
        site.Read(db => db.Set<ApiToken>().AsNoTracking().Where(token => token.PersonId == person.Id).ToListAsync());

    private async Task<HttpStatusCode> Opens(string secret)
    {
        using var program = site.Visitor();
        return (await program.Send(
            new(HttpMethod.Get, "/api/v1/territories/60057") { Headers = { { "Authorization", $"Bearer {secret}" } } })).Status;
    }
}
