using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Rouages.Web;

/// <summary>Every figure in its extremes, to be looked at while developing; absent from a real site.</summary>
internal static class Gallery
{
    internal static void MapGallery(this IEndpointRouteBuilder pages)
    {
        if (pages.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            pages.MapGet("/_figures", () => Html.Show(new GalleryView())).AllowAnonymous();
    }

    internal static GearFigure Example { get; } = new(
    [
        new(1, "Collectif d’acteurs", ["Collectif", "d’acteurs"], 2.5, [1, 0.83, 0.5, 0.17, 0]),
        new(2, "Transformation sociétale", ["Transformation", "sociétale"], 2.5, [0.92, 0.75, 0.58, 0.25, 0]),
        new(3, "Valorisation", ["Valorisation"], 0.75, [0.5, 0.25, 0, 0, 0], Gripped: true),
        new(4, "Ressources", ["Ressources"], 2, [1, 0.67, 0.33, 0, 0]),
        new(5, "Gestion de projet", ["Gestion", "de projet"], 2.08, [0.83, 0.75, 0.42, 0.08, 0]),
    ]);

    internal static GearFigure All(double position, int gripped = 0, int racing = 0) => new([.. Example.Gears.Select(gear => gear with
    {
        Position = position,
        Stages = [.. Enumerable.Range(0, 5).Select(stage => (double?)Math.Clamp(position - stage, 0, 1))],
        Gripped = gear.Number == gripped,
        Racing = gear.Number == racing,
    })]);
}

/// <summary>Nothing but what the gallery draws.</summary>
public sealed record GalleryView : View<GalleryPage>;
