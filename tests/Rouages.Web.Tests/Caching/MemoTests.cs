using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Rouages.Web.Tests.Caching;

public sealed class MemoTests : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddWords([]).BuildServiceProvider();
    private int _written;

    [Fact]
    public async Task The_same_facts_are_written_once_and_read_the_same()
    {
        Assert.Equal("<p>Beauvais</p>", await Show("place", new Same<string>(["Beauvais"]), "Beauvais"));
        Assert.Equal("<p>Beauvais</p>", await Show("place", new Same<string>(["Beauvais"]), "Beauvais"));
        Assert.Equal(1, _written);
    }

    [Fact]
    public async Task Other_facts_another_piece_or_another_language_are_written_anew()
    {
        await Show("place", new Same<string>(["Beauvais"]), "Beauvais");
        Assert.Equal("<p>Creil</p>", await Show("place", new Same<string>(["Creil"]), "Creil"));
        Assert.Equal("<p>Ville</p>", await Show("town", new Same<string>(["Beauvais"]), "Ville"));
        Assert.Equal("<p>In Beauvais</p>", await Show("place", new Same<string>(["Beauvais"]), "In Beauvais", english: true));
        Assert.Equal(4, _written);
    }

    [Fact]
    public async Task Without_facts_it_is_written_each_time()
    {
        await Show("place", null, "un");
        Assert.Equal("<p>deux</p>", await Show("place", null, "deux"));
        Assert.Equal(2, _written);
    }

    [Fact]
    public async Task What_is_inside_stays_encoded()
    {
        await Show("place", "x", "<b>");
        Assert.Equal("<p>&lt;b&gt;</p>", await Show("place", "x", "<b>"));
    }

    [Fact]
    public void Lists_are_the_same_by_their_items_in_order()
    {
        Assert.Equal(new Same<int>([1, 2]), new Same<int>(new List<int> { 1, 2 }));
        Assert.Equal(new Same<int>([1, 2]).GetHashCode(), new Same<int>(new List<int> { 1, 2 }).GetHashCode());
        Assert.NotEqual(new Same<int>([1, 2]), new Same<int>([2, 1]));
        Assert.NotEqual(new Same<int>([1]), new Same<int>([1, 2]));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<string> Show(string name, object? by, string text, bool english = false)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(english ? "en-GB" : "fr-FR");
        RenderFragment content = tree =>
        {
            _written++;
            tree.OpenElement(0, "p");
            tree.AddContent(1, text);
            tree.CloseElement();
        };
        await using var renderer = new HtmlRenderer(_services, _services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Memo>(
            ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(Memo.Name)] = name, [nameof(Memo.By)] = by, [nameof(Memo.ChildContent)] = content,
            }))).ToHtmlString());
    }
}
