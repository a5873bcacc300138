using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Testing;
using Rouages.Web.Modules;

namespace Rouages.Accounts.Tests;

/// <summary>An instance that only demonstrates: its mail stays where people read it.</summary>
public sealed class DemonstrationSite : Site
{
    protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["Mail:Outbox"] = "true" };
}

public sealed class DemonstrationTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task The_invented_people_may_enter_with_the_password_that_is_printed()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetServices<IDemoContent>().OfType<DemoPeopleContent>().Single().Create(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<Storage.RouagesDb>().SaveChangesAsync();
        }

        foreach (var account in site.Services.GetServices<DemoAccount>())
        {
            var visitor = await site.Visit("/connexion");
            Assert.Equal(HttpStatusCode.Found,
                (await visitor.Submit("#sign-in", ("Email", account.SignIn), ("Password", account.Password))).Status);
        }

        Assert.Contains("(démo)",
            await site.Read(db => db.Set<Person>().Where(p => p.Id == DemoPeople.Facilitator).Select(p => p.DisplayName).SingleAsync()),
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_of_the_demonstration_can_be_read_and_followed()
    {
        var visitor = await site.Visit("/inscription");
        await visitor.Submit("#sign-up", ("Name", "<b>Bao</b>"), ("Email", "bao@exemple.fr"), ("Password", "la roue du moulin"));
        await visitor.Follow();
        await visitor.Visit(visitor.Page.QuerySelector("#open-outbox")!.GetAttribute("href")!);
        await visitor.Visit(visitor.Page.QuerySelector("#mails a")!.GetAttribute("href")!);
        Assert.Contains("Bonjour <b>Bao</b>,", visitor.Answer.Says("#mail"), StringComparison.Ordinal);
        await visitor.Visit(new Uri(visitor.Page.QuerySelector("#mail a")!.GetAttribute("href")!).PathAndQuery);
        Assert.Equal("Confirmer mon adresse", visitor.Answer.Says("h1"));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.Status($"/courrier/{Guid.Empty}"));
    }
}
