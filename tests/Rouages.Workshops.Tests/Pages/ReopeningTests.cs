using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Pages;

public sealed class ReopeningTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task A_workshop_that_opens_again_gets_a_new_code_when_another_one_has_its_own()
    {
        var (first, second) = (await site.Workshop(), await site.Workshop());
        var code = first.Workshop.Code;
        await first.Opens("feuilles");
        await first.Does("close");
        await site.Do(db =>
            db.Set<Workshop>().Where(w => w.Id == second.Workshop.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.Code, code)));
        Assert.Equal(HttpStatusCode.Redirect, (await first.Does("open")).Status);
        await first.Fanny.Follow();
        var renewed = first.Fanny.Answer.Says(".room .join-code")!;
        Assert.NotEqual(code, renewed);
        Assert.Contains($"L’ancien code sert à un autre atelier : voici le nouveau, {renewed}.", first.Fanny.Page.Body!.TextContent,
            StringComparison.Ordinal);
        using var late = await site.Visit($"/rejoindre/{renewed}");
        Assert.Equal(HttpStatusCode.OK, late.Answer.Status);

        await first.Does("close");
        await first.Does("open");
        await first.Fanny.Follow();
        Assert.Equal(renewed, first.Fanny.Answer.Says(".room .join-code"));
    }
}
