using System.Net;
using Rouages.Testing;

namespace Rouages.Storage.Tests;

public sealed class SiteTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_page_that_is_not_there_is_said_so_by_the_whole_site()
    {
        using var visitor = await site.Visit("/ce-nest-pas-ici");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Answer.Status);
    }
}
