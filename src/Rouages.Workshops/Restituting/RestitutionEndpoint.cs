using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Commons;
using Rouages.Printing;
using Rouages.Web;
using Rouages.Web.Tables;
using Rouages.Workshops.Conversions;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;

namespace Rouages.Workshops.Restituting;

/// <summary>The restitution on screen.</summary>
/// <param name="Restitution">What the workshop gave.</param>
/// <param name="Head">The workshop, for whoever leads it; null for anybody else.</param>
/// <param name="IsOver">It is closed.</param>
/// <param name="IsPublished">Everybody may read it.</param>
/// <param name="Conversions">What cards may become and became.</param>
/// <param name="Errors">Why a card could not become what was asked.</param>
public sealed record RestitutionView(
    Restitution Restitution, WorkshopHead? Head, bool IsOver, bool IsPublished, ConversionView Conversions, Errors Errors)
        : View<RestitutionPage>
{
    public bool Leads => Head is not null;

    /// <summary>Those who were there alone read it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>What the facilitator typed and that was refused.</summary>
    public Concluding? Typed { get; init; }

    /// <summary>What comments on it are about; null for a rehearsal.</summary>
    public Objects.ObjectRef? On { get; init; }

    /// <summary>What is known of the photos of its walls.</summary>
    public IReadOnlyDictionary<Guid, Storage.PictureFacts> Photos { get; init; } = new Dictionary<Guid, Storage.PictureFacts>();
}

/// <summary>The restitution on paper.</summary>
/// <param name="Restitution">What the workshop gave.</param>
/// <param name="Conversions">What its cards became.</param>
/// <param name="Missing">Photos too heavy for one document.</param>
public sealed record PaperRestitutionView(
    Restitution Restitution, ConversionView Conversions, IReadOnlySet<Guid> Missing) : View<PaperRestitution>;

/// <summary>The restitution of a workshop: page, paper, text, data and table.</summary>
internal static class RestitutionEndpoint
{
    public static void MapRestituting(this IEndpointRouteBuilder pages)
    {
        // Participants have no account: the reading asks who may read.
        var restitution = pages.MapGroup("/ateliers/{slug}").AllowAnonymous();
        restitution.MapGet("/restitution", Show);
        restitution.MapGet("/restitution.pdf", Print);
        restitution.MapGet("/restitution.md", Text);
        restitution.MapGet("/restitution.json", Data);
        restitution.MapGet("/restitution.csv", Table);
    }

    private static async Task<Results<RazorComponentResult<RestitutionPage>, WorkshopShutResult>> Show(
        string slug, HttpContext http, RestitutionReading reading, CardConversions conversions, CancellationToken ct)
    {
        if (await reading.Find(slug, http, ct) is not { } found) return WorkshopShutResult.Here;
        return Page(found, await conversions.Of(found, ct));
    }

    public static RazorComponentResult<RestitutionPage> Page(ReadRestitution found, ConversionView harvest, Refusal? refusal = null,
        Concluding? typed = null)
    {
        var errors = new Errors();
        if (refusal is not null) errors.Add(refusal);
        var (workshop, status) = (found.Workshop, errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        return Html.Show(new RestitutionView(
            found.Restitution, found.Head, workshop.Status == WorkshopStatus.Closed, workshop.PublishedAt is not null, harvest, errors)
        {
            Typed = typed, IsPrivate = found.IsPrivate, Photos = found.Photos,
            On = workshop.IsRehearsal || found.IsPrivate ? null : new(WorkshopKind.Word, workshop.Id),
        }, status);
    }

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<NoPdfPage>, WorkshopShutResult>> Print(
        string slug, HttpContext http, RestitutionReading reading, CardConversions conversions, WallPictures walls, ComponentWriter writer,
            PdfPrinter printer, CancellationToken ct)
    {
        if (await reading.Find(slug, http, ct) is not { } found) return WorkshopShutResult.Here;
        var (pictures, missing) = await walls.Of(found.Workshop.Id, found.Restitution, ct);
        var page = await writer.Write(new PaperRestitutionView(found.Restitution, await conversions.Of(found, ct), missing));
        var printed = await printer.Print(page, pictures, http.User, ct);
        return printed is { Value: { } pdf }
            ? TypedResults.File(pdf, "application/pdf", $"restitution-{slug}.pdf")
            : Html.Show(new NoPdfView(Sentence.From(printed.Refusal!), Words.Key("Ouvrir la restitution"), $"/ateliers/{slug}/restitution"),
                StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<FileContentHttpResult, WorkshopShutResult>> Text(
        string slug, HttpContext http, RestitutionReading reading, Words T, CancellationToken ct) =>
        await reading.Find(slug, http, ct) is { } found
            ? TypedResults.File(new RestitutionMarkdown(T, found.Restitution).Write(), "text/markdown; charset=utf-8",
                $"restitution-{slug}.md") : WorkshopShutResult.Here;

    private static async Task<Results<FileContentHttpResult, WorkshopShutResult>> Data(
        string slug, HttpContext http, RestitutionReading reading, CancellationToken ct) =>
        await reading.Find(slug, http, ct) is { } found
            ? TypedResults.File(RestitutionData.Json(found.Restitution), "application/json", $"restitution-{slug}.json")
                : WorkshopShutResult.Here;

    private static async Task<Results<FileContentHttpResult, WorkshopShutResult>> Table(
        string slug, HttpContext http, RestitutionReading reading, CancellationToken ct) =>
        await reading.Find(slug, http, ct) is { } found
            ? await RestitutionData.Cards(found.Restitution)
                .File(TableFormat.Csv, found.Restitution.Cards, $"cartes-{slug}", ct) : WorkshopShutResult.Here;
}
