using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;
using Rouages.Testing;

namespace Rouages.Host.Tests;

/// <summary>What is begun ahead of its time is what the site uses, and is not done twice.</summary>
public sealed class QuickStartTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_model_built_ahead_is_that_of_the_site() =>
        Assert.Same(await site.Read(db => Task.FromResult(db.Model)), StorageServices.BuildModel(new ServiceCollection().AddTables()));

    [Fact]
    public void Endpoints_are_made_once()
    {
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText == "/cooperations/{slug}").ToList();
        var read = Assert.Single(pages, endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"));
        Assert.Same(read, ((CompositeEndpointDataSource)site.Services.GetRequiredService<EndpointDataSource>()).DataSources
            .SelectMany(source => source.Endpoints).First(endpoint => endpoint.DisplayName == read.DisplayName));
    }
}
