using System.Net;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

public sealed class HostileSearchTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/organisations?q=a%00b", HttpStatusCode.BadRequest)]
    [InlineData("/cooperations?q=%00", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/organisations?q=%00", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/cooperations?type=%00", HttpStatusCode.BadRequest)]
    [InlineData("/organisations?q=%EF%BF%BE", HttpStatusCode.OK)]
    [InlineData("/cooperations?q=%EF%BF%BE", HttpStatusCode.OK)]
    [InlineData("/api/v1/organisations?q=%EF%BF%BE", HttpStatusCode.OK)]
    [InlineData("/territoires?q=%EF%BF%BE", HttpStatusCode.OK)]
    [InlineData("/territoires/recherche?q=%EF%BF%BE", HttpStatusCode.OK)]
    [InlineData("/recherche?q=%EF%BF%BE", HttpStatusCode.OK)]
    public async Task What_is_no_text_is_no_fault_of_the_site(string address, HttpStatusCode status) =>
        Assert.Equal(status, (await site.Visit(address)).Answer.Status);
}
