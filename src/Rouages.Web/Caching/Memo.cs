using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.Logging;

namespace Rouages.Web;

/// <summary>
/// A piece of a page that depends on nothing but <see cref="By"/> and the language: written once, then shown again as it was. For what
/// stands on every page (header, footer) and for lists that many readers open. Never around a form with a token, a date told from today,
/// or a title of the page: what is inside knows neither the request nor its reader.
/// </summary>
public sealed class Memo : IComponent
{
    private RenderHandle _handle;

    /// <summary>Which piece, unique among all: two pieces with equal facts are not the same HTML.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>
    /// All that the piece depends on, compared by value (records, tuples, <see cref="Same{T}"/>); null writes it anew each time.
    /// </summary>
    [Parameter, EditorRequired] public required object? By { get; set; }

    /// <summary>The piece.</summary>
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [Inject] internal MemoStore Memory { get; set; } = null!;
    [Inject] internal IServiceProvider Services { get; set; } = null!;
    [Inject] internal ILoggerFactory Logs { get; set; } = null!;

    /// <inheritdoc/>
    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    /// <inheritdoc/>
    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (By is null)
        {
            _handle.Render(ChildContent);
            return;
        }

        var key = (Name, Words.English, By);
        if (Memory.Find(key) is not { } html) Memory.Keep(key, html = await Write());
        _handle.Render(tree => tree.AddMarkupContent(0, html));
    }

    // By a renderer of its own: the page's has no text before it is whole.
    private async Task<string> Write()
    {
        await using var renderer = new PieceRenderer(Services, Logs, _handle.Assets);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var piece = renderer.Begin(new Piece(ChildContent));
            await piece.QuiescenceTask;
            return piece.ToHtmlString();
        });
    }

    private sealed class Piece(RenderFragment content) : IComponent
    {
        private RenderHandle _handle;

        public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

        public Task SetParametersAsync(ParameterView parameters)
        {
            _handle.Render(content);
            return Task.CompletedTask;
        }
    }

    private sealed class PieceRenderer(IServiceProvider services, ILoggerFactory logs, ResourceAssetCollection assets)
        : StaticHtmlRenderer(services, logs)
    {
        protected override ResourceAssetCollection Assets => assets;

        public HtmlRootComponent Begin(IComponent piece) => BeginRenderingComponent(piece, ParameterView.Empty);
    }
}
