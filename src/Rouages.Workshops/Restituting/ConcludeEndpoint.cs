using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Web;
using Rouages.Workshops.Conversions;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Restituting;

/// <summary>What the facilitator adds to the restitution.</summary>
public sealed class Concluding
{
    public string? Synthesis { get; init; }
    public string? Keeps { get; init; }
    public string? Next { get; init; }
}

/// <summary>Writes what remains of a workshop: its synthesis, what who facilitated noted, what comes next.</summary>
internal static class ConcludeEndpoint
{
    private const string Afterwards = "What was lived is told to the end when its cooperation has closed.";

    public static void MapConcluding(this IEndpointRouteBuilder pages) =>
        pages.MapFacilitation("restitution").MapPost("/conclure", Conclude).EvenClosed(Afterwards);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<RestitutionPage>, WorkshopShutResult>> Conclude(
        LedWorkshop place, string slug, [FromForm] Concluding form, HttpContext http, Rooms rooms, RestitutionReading reading,
            CardConversions conversions, TimeProvider clock, CancellationToken ct)
    {
        var fact = new Concluded(form.Synthesis, form.Keeps, form.Next);
        var (_, refusal) = await rooms.Do(place.Workshop.Id, Who.Facilitator, fact, Guid.CreateVersion7(clock.GetUtcNow()), ct);
        if (refusal is null)
        {
            Flash.Now(http, "C’est enregistré.");
            return TypedResults.LocalRedirect($"/ateliers/{slug}/restitution");
        }

        if (await reading.Find(slug, http, ct) is not { } found) return WorkshopShutResult.Here;
        return RestitutionEndpoint.Page(found, await conversions.Of(found, ct), refusal, form);
    }
}
