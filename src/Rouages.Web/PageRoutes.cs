using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Rouages.Web;

/// <summary>Gives minimal endpoints the fingerprinted assets and import map that MapRazorComponents would have given them.</summary>
public static class PageRoutes
{
    public static RouteGroupBuilder MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        var assets = new ResourceAssetCollection([.. ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Where(asset => asset.Selectors.Count == 0 && asset.Properties.Any(p => p.Name == "label"))
            .Select(asset => new ResourceAsset(asset.Route, [.. asset.Properties.Select(p => new ResourceAssetProperty(p.Name, p.Value))]))]);
        return app.MapGroup("").WithMetadata(assets, ImportMapDefinition.FromResourceCollection(assets));
    }
}
