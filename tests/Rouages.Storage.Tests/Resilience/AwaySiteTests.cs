using System.Net;
using Rouages.Storage.Tests.Postgres;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Resilience;

public sealed class AwaySiteTests
{
    private const string Page = "/cooperations?q=";

    [Fact]
    public async Task The_site_says_that_the_data_is_away_and_comes_back_by_itself()
    {
        await using var folder = new PrivateFolder();
        var cluster = await folder.Cluster();
        await cluster.Start();
        await using var site = new SiteOn(cluster.ConnectionString("postgres") + ";Timeout=2");
        await site.InitializeAsync();
        var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, await visitor.Status(Page + "avant"));

        await cluster.Stop();
        // The first statement may learn of it on a connection that was open, the next cannot open one: both say the same.
        foreach (var word in new[] { "un", "deux" })
        {
            await visitor.Visit(Page + word);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Answer.Status);
            Assert.Equal("Le carnet est fermé quelques instants", visitor.Answer.Says("h1"));
            Assert.Equal("10", visitor.Answer.Headers["Retry-After"]);
        }

        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/confort-de-lecture"));

        await cluster.Start();
        await visitor.Visit(Page + "peut-être");
        Assert.Equal(HttpStatusCode.OK, await visitor.Status(Page + "apres"));
    }

    private sealed class SiteOn(string address) : Site
    {
        protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["ROUAGES_DATABASE"] = address };
    }
}
