using Rouages.Accounts.OpenId;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests.People.OpenId;

public sealed class AwayProviderTests(AwayProviderTests.AwaySite site) : IClassFixture<AwayProviderTests.AwaySite>
{
    [Fact]
    public async Task A_provider_that_does_not_answer_gives_a_page()
    {
        var visitor = await site.Visit(OpenIdEndpoint.Start);
        Assert.Equal(OpenIdEndpoint.Failed, visitor.Answer.Location);
        await visitor.Follow();
        Assert.Contains("n’a pas abouti", visitor.Answer.Says("main"), StringComparison.Ordinal);
    }

    public sealed class AwaySite : Site
    {
        protected override Dictionary<string, string?> Settings()
        {
            var settings = base.Settings();
            // A port that nobody may listen on.
            (settings["OpenId:Authority"], settings["OpenId:ClientId"]) = ("http://127.0.0.1:1/", "rouages");
            return settings;
        }
    }
}
