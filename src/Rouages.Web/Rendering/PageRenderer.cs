using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Rouages.Web;

/// <summary>
/// Renders one page of one request. The framework's own renderer of endpoints also prepares streaming, interactive components and their
/// persisted state, which no page here has, and writes piece by piece: that costs more than half of a small page.
/// </summary>
internal sealed class PageRenderer(HttpContext http) : StaticHtmlRenderer(
    http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>())
{
    /// <summary>The fingerprinted files, as <see cref="PageRoutes"/> hung them to the endpoint.</summary>
    protected override ResourceAssetCollection Assets { get; } =
        http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() ?? ResourceAssetCollection.Empty;

    /// <summary>Renders the page in its layout and writes it, all components told what they were waiting for.</summary>
    public Task Write(Type page, object view, TextWriter output) => Dispatcher.InvokeAsync(async () =>
    {
        var root = BeginRenderingComponent(new PageHost(http, page, view), ParameterView.Empty);
        await root.QuiescenceTask;
        root.WriteHtmlTo(output);
    });
}
