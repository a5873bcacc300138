using System.Net;
using Rouages.Testing;

namespace Rouages.Web.Tests.Rendering;

public sealed class LimitTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Fact]
    public async Task A_machine_that_tries_passwords_is_slowed_down_in_words()
    {
        var visitor = site.Visitor();
        await visitor.Visit("/connexion");
        for (var i = 0; i < 100; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await visitor.Post("/connexion")).Status);
        await visitor.Post("/connexion");

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Answer.Status);
        Assert.Equal("60", visitor.Answer.Headers["Retry-After"]);
        Assert.Equal("Doucement", visitor.Answer.Says("h1"));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/connexion"));
    }

    [Fact]
    public async Task One_person_in_a_hurry_does_not_stop_the_others()
    {
        var (hurried, other) = (A.Person("Ana"), A.Person("Bao"));
        await site.Has(hurried, other);
        var visitor = site.As(hurried);
        for (var i = 0; i < 30; i++) Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte/donnees"));

        Assert.Equal(HttpStatusCode.TooManyRequests, await visitor.Status("/mon-compte/donnees"));
        Assert.Equal(HttpStatusCode.OK, await site.As(other).Status("/mon-compte/donnees"));
    }
}
