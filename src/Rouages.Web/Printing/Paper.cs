using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Rouages.Web.Printing;

/// <summary>Writes a component as a whole HTML page outside of any request: what <see cref="PdfPrinter"/> prints.</summary>
public sealed class Paper(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The page of this view, in the language of the request.</summary>
    public async Task<string> Write<TPage>(View<TPage> view) where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }));
            return page.ToHtmlString();
        });
    }
}
