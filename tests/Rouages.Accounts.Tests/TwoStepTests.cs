using System.Net;
using Rouages.Accounts.Domain;
using Rouages.Testing;

namespace Rouages.Accounts.Tests;

public sealed class TwoStepTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_second_step_alone_opens_nothing() =>
        Assert.Equal("/connexion", (await site.Visit("/connexion/code")).Answer.Location);

    [Fact]
    public async Task A_wrong_code_keeps_the_door_shut()
    {
        var (ana, _) = await WithTwoSteps();
        var visitor = await FirstStep(ana);
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/mon-compte"));
        await visitor.Visit("/connexion/code");
        var answer = await visitor.Submit("#second-step", ("Code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says("#Code-error"));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/mon-compte"));
    }

    [Fact]
    public async Task Five_wrong_codes_slow_even_the_right_one()
    {
        var (ana, _) = await WithTwoSteps();
        var visitor = await FirstStep(ana);
        await visitor.Follow();
        for (var i = 0; i < 5; i++) await visitor.Submit("#second-step", ("Code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit("#second-step", ("Code", Code(ana)))).Status);
        Assert.Contains("10 secondes", visitor.Answer.Says(".problems"), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Found, (await visitor.Submit("#second-step", ("Code", Code(ana)))).Status);
    }

    [Fact]
    public async Task A_code_seen_over_a_shoulder_does_not_serve_twice()
    {
        var (ana, _) = await WithTwoSteps();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = Code(ana);
        Assert.Equal(HttpStatusCode.Found, (await SecondStep(ana, ("Code", code))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SecondStep(ana, ("Code", code))).Status);
    }

    [Fact]
    public async Task A_recovery_code_serves_once()
    {
        var (ana, codes) = await WithTwoSteps();
        Assert.Equal(HttpStatusCode.Found, (await SecondStep(ana, ("Recovery", codes[0]))).Status);
        var again = await SecondStep(ana, ("Recovery", codes[0]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.NotNull(again.Says("#Recovery-error"));
    }

    [Fact]
    public async Task The_code_of_now_opens_the_page_that_was_asked_for()
    {
        var (ana, _) = await WithTwoSteps();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var visitor = await FirstStep(ana, "/mon-compte");
        Assert.Equal("/connexion/code?retour=%2Fmon-compte", visitor.Answer.Location);
        await visitor.Follow();
        await visitor.Submit("#second-step", ("Code", Code(ana)));
        Assert.Equal("/mon-compte", visitor.Answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Follow()).Status);
    }

    [Fact]
    public async Task The_second_step_waits_ten_minutes()
    {
        var (ana, _) = await WithTwoSteps();
        var visitor = await FirstStep(ana);
        await visitor.Follow();
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/connexion", (await visitor.Submit("#second-step", ("Code", Code(ana)))).Location);
    }

    [Fact]
    public async Task Going_back_to_one_step_asks_for_the_password()
    {
        var (ana, _) = await WithTwoSteps();
        var visitor = site.As(ana);
        await visitor.Visit("/mon-compte/deux-etapes");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await visitor.Submit("#two-step-off", ("Current", "pas le bon mot de passe"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await visitor.Submit("#two-step-off", ("Current", A.Password))).Status);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/mon-compte"));
        Assert.Equal("/", (await FirstStep(ana)).Answer.Location);
    }

    [Fact]
    public async Task Setting_up_shows_the_key_then_the_recovery_codes_once()
    {
        var ana = A.Person();
        await site.Has(ana);
        var (visitor, elsewhere) = (site.As(ana), site.As(ana));
        await visitor.Visit("/mon-compte/deux-etapes");
        await visitor.Submit("#two-step-prepare");
        var key = (await visitor.Follow()).Says("#two-step-key")!.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("svg.qr path"));
        Assert.Contains("no-store", visitor.Answer.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.NotNull((await visitor.Submit("#two-step-confirm", ("Code", "000000"), ("Current", A.Password))).Says("#Code-error"));
        Assert.NotNull((await visitor.Submit("#two-step-confirm", ("Code", Totp.Code(key, site.Clock.Now)), ("Current", "volé")))
            .Says("#Current-error"));
        Assert.Equal(HttpStatusCode.OK, await elsewhere.Status("/mon-compte"));
        await visitor.Visit("/mon-compte/deux-etapes");
        await visitor.Submit("#two-step-confirm", ("Code", Totp.Code(key, site.Clock.Now)), ("Current", A.Password));
        Assert.Equal(HttpStatusCode.Found, await elsewhere.Status("/mon-compte"));
        Assert.Equal(Person.RecoveryCodesGiven, visitor.Page.QuerySelectorAll("#recovery-codes li").Length);
        Assert.Equal("Il vous reste 8 codes de secours.", (await visitor.Visit("/mon-compte/deux-etapes")).Says("#codes-left"));
    }

    private string Code(Person person) => Totp.Code(person.AuthenticatorKey!, site.Clock.Now);

    private async Task<(Person, IReadOnlyList<string>)> WithTwoSteps()
    {
        var ana = A.Person();
        var key = ana.PrepareTwoStep();
        var before = site.Clock.Now.AddMinutes(-5);
        var codes = ana.TurnTwoStepOn(Totp.Code(key, before), before).Value!;
        await site.Has(ana);
        return (ana, codes);
    }

    private async Task<Visitor> FirstStep(Person person, string retour = "/")
    {
        var visitor = await site.Visit($"/connexion?retour={retour}");
        await visitor.Submit("#sign-in", ("Email", person.Email), ("Password", A.Password));
        return visitor;
    }

    private async Task<Answer> SecondStep(Person person, (string, string?) field)
    {
        var visitor = await FirstStep(person);
        await visitor.Follow();
        return await visitor.Submit("#second-step", field);
    }
}
