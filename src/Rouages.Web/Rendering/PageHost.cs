using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Rouages.Web;

/// <summary>A page in its layouts, below the request that components ask for by a cascading parameter.</summary>
internal sealed class PageHost(HttpContext http, Type page, object view) : IComponent
{
    // Attributes are read anew at each question.
    private static readonly ConcurrentDictionary<Type, Type?> Layouts = new();
    private RenderHandle _handle;

    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    public Task SetParametersAsync(ParameterView _)
    {
        _handle.Render(tree =>
        {
            tree.OpenComponent<CascadingValue<HttpContext>>(0);
            tree.AddComponentParameter(1, nameof(CascadingValue<>.Value), http);
            tree.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
            tree.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), InLayouts(page, Page));
            tree.CloseComponent();
        });
        return Task.CompletedTask;
    }

    private RenderFragment Page => tree =>
    {
        tree.OpenComponent(0, page);
        tree.AddComponentParameter(1, "View", view);
        tree.CloseComponent();
    };

    private static RenderFragment InLayouts(Type inner, RenderFragment body) =>
        LayoutOf(inner) is not { } layout ? body : InLayouts(layout, tree =>
    {
        tree.OpenComponent(0, layout);
        tree.AddComponentParameter(1, nameof(LayoutComponentBase.Body), body);
        tree.CloseComponent();
    });

    private static Type? LayoutOf(Type type) =>
        Layouts.GetOrAdd(type, static type => type.GetCustomAttribute<LayoutAttribute>()?.LayoutType);
}
