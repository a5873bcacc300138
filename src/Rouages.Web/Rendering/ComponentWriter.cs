using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Rouages.Web;

/// <summary>Writes a component as HTML outside of any request: a page on paper, the body of a mail.</summary>
public sealed class ComponentWriter(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The HTML of this view, in the current language.</summary>
    public async Task<string> Write<TPage>(View<TPage> view) where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page =
                await renderer.RenderComponentAsync<TPage>(
                    ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }));
            return page.ToHtmlString();
        });
    }
}
