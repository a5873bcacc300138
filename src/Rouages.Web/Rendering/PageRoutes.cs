using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Rouages.Web;

/// <summary>Gives minimal endpoints the fingerprinted assets that MapRazorComponents would have given them.</summary>
public static class PageRoutes
{
    /// <summary>The group every page is mapped in.</summary>
    public static RouteGroupBuilder MapPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapStaticAssets();
        var assets = new ResourceAssetCollection([.. ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Where(asset => asset.Selectors.Count == 0 && asset.Properties.Any(p => p.Name == "label"))
            .Select(asset =>
                new ResourceAsset(asset.Route, [.. asset.Properties.Select(p => new ResourceAssetProperty(p.Name, p.Value))]))]);
        app.Services.GetRequiredService<PageAssets>().Endpoint = new Endpoint(null, new EndpointMetadataCollection(assets), "fault");
        var pages = app.MapGroup("").WithMetadata(assets);
        ((IEndpointConventionBuilder)pages).Finally(AnswerHead);
        pages.MapWeb();
        return pages;
    }

    /// <summary>
    /// Once all is mapped: has the endpoints of pages made once, and kept. The framework makes them for each part of it that looks at them,
    /// and they are the longest part of a start.
    /// </summary>
    /// <returns>Makes them now, which may be beside something else.</returns>
    public static Action KeepEndpoints(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        var pages = sources.Last();
        var kept = new KeptEndpoints(pages);
        sources.Remove(pages);
        sources.Add(kept);
        return () => _ = kept.Endpoints;
    }

    // Whoever asks only whether a page is there (a link checker, a monitor) is answered as for the page; the server leaves its body out.
    private static void AnswerHead(EndpointBuilder endpoint)
    {
        for (var i = 0; i < endpoint.Metadata.Count; i++)
            if (endpoint.Metadata[i] is HttpMethodMetadata { HttpMethods: ["GET"] })
                endpoint.Metadata[i] = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
    }
}

/// <summary>Endpoints that were made once; nothing is mapped any more.</summary>
internal sealed class KeptEndpoints(EndpointDataSource source) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _made = new(() => source.Endpoints);

    public override IReadOnlyList<Endpoint> Endpoints => _made.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
}

/// <summary>An endpoint that carries the assets, for pages shown where no endpoint was found.</summary>
internal sealed class PageAssets
{
    public Endpoint? Endpoint { get; set; }
}
