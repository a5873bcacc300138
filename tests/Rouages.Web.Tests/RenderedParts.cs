using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Web.Tests;

/// <summary>Renders one component to HTML, in French or English, without a server.</summary>
internal static class RenderedParts
{
    internal static async Task<string> Html<T>(IDictionary<string, object?> parameters, bool english = false) where T : IComponent
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(english ? "en-GB" : "fr-FR");
        var services = new ServiceCollection().AddLogging().AddWords([]);
        services.AddSingleton<HtmlEncoder>(HtmlEncoder.Create(UnicodeRanges.All));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, provider.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    internal static async Task<IHtmlDocument> Page<T>(IDictionary<string, object?> parameters, bool english = false) where T : IComponent =>
        new HtmlParser().ParseDocument(await Html<T>(parameters, english));
}
