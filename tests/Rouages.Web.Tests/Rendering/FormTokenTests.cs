using System.Net;
using Rouages.Testing;

namespace Rouages.Web.Tests.Rendering;

public sealed class FormTokenTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Theory, InlineData("POST"), InlineData("PUT"), InlineData("PATCH"), InlineData("DELETE")]
    public async Task No_address_is_changed_without_the_token_of_a_page(string method)
    {
        var person = A.Person("Ana");
        await site.Has(person);
        var visitor = site.As(person);
        var open = new List<string>();
        foreach (var (endpoint, path) in EveryRoute.Of(site, method).Where(route => route.Endpoint.Metadata.GetMetadata<NoToken>() is null))
            if ((await visitor.Send(new(new(method), path))).Status != HttpStatusCode.BadRequest)
                open.Add($"{method} {EveryRoute.Path(endpoint)}: {visitor.Answer.Status}");
        Assert.Empty(open);
    }

    [Fact]
    public void There_are_addresses_to_ask() => Assert.True(EveryRoute.Of(site, "POST").Count > 90);

    [Fact]
    public void Only_what_cannot_hold_a_token_goes_without() =>
        Assert.Equal(["/ateliers/direct", "/ateliers/direct/negotiate", "/lettre-hebdomadaire/{token}", "/notifications/arreter/{token}"],
            EveryRoute.Of(site, "POST").Where(route => route.Endpoint.Metadata.GetMetadata<NoToken>() is not null)
                .Select(route => EveryRoute.Path(route.Endpoint)).Order());

    [Fact]
    public async Task The_token_of_another_session_is_refused()
    {
        var (ana, bao) = (A.Person("Ana"), A.Person("Bao"));
        await site.Has(ana, bao);
        var theirs = site.As(bao);
        await theirs.Visit("/mon-compte");
        var token = theirs.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");

        var visitor = site.As(ana);
        var answer = await visitor.Post("/mon-compte/sessions/fermer", ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte"));
    }

    [Fact]
    public async Task Forms_without_a_token_use_up_nobodys_tries()
    {
        var visitor = site.Visitor();
        for (var i = 0; i < 110; i++) Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/connexion")).Status);
        await visitor.Visit("/connexion");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await visitor.Post("/connexion", ("Email", "ana@exemple.fr"), ("Password", "x"))).Status);
    }
}
