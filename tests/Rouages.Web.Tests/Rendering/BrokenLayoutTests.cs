using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Web.Modules;

namespace Rouages.Web.Tests.Rendering;

public sealed class BrokenLayoutTests(BrokenLayoutTests.BrokenSite site) : IClassFixture<BrokenLayoutTests.BrokenSite>
{
    [Fact]
    public async Task A_sentence_is_left_when_no_page_can_be_made()
    {
        var answer = (await site.Visit("/accessibilite")).Answer;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("text/plain; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.StartsWith("Un rouage a grippé chez nous.", answer.Text, StringComparison.Ordinal);
    }

    public sealed class BrokenSite : Testing.Site
    {
        protected override void Replace(IServiceCollection services) => services.AddSingleton<IInstanceNotice, Broken>();
    }

    private sealed class Broken : IInstanceNotice
    {
        public string? Sentence => throw new InvalidOperationException("the foot of every page");
    }
}
