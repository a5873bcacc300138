using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;
using Rouages.Workshops.Rehearsing;

namespace Rouages.Workshops.Preparing;

/// <summary>With how many simulated people one rehearses.</summary>
public sealed class RehearseForm
{
    public string? People { get; init; }
}

/// <summary>The same workshop once more: for another day, or as a rehearsal.</summary>
internal static class AgainEndpoint
{
    public static void MapAgain(this IEndpointRouteBuilder pages)
    {
        // Making a workshop needs an account, a link to co-facilitate is not one.
        var again = pages.MapFacilitation("", byAccount: true).RequireRateLimiting(Limits.Sensitive);
        again.MapPost("/dupliquer", Duplicate);
        again.MapPost("/repeter", Rehearse);
    }

    private static async Task<RedirectHttpResult> Duplicate(
        LedWorkshop place, HttpContext http, Founding founding, RoomAccess access, TimeProvider clock, CancellationToken ct)
    {
        var copy = await Copy(place.Workshop, http, founding, access, clock, rehearsal: false, ct);
        Flash.Now(http, "Voici la copie : même déroulé, un autre code, rien de ce qui a été écrit.");
        return TypedResults.LocalRedirect($"/ateliers/{copy.Slug}");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PreparePage>>> Rehearse(
        LedWorkshop place, [FromForm] RehearseForm form, HttpContext http, PreparePages pages, Founding founding, RoomAccess access,
        Rehearsals rehearsals, TimeProvider clock, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var errors = new Errors();
        var people = TypedText.Number(form.People) ?? 0;
        if (people is < 1 or > Rehearsals.MostPeople)
            errors.Add(nameof(form.People), "Indiquez un nombre entre {0} et {1}.", 1, Rehearsals.MostPeople);
        if (errors.Any) return await pages.Page(workshop, http, errors, ct);
        var copy = await Copy(workshop, http, founding, access, clock, rehearsal: true, ct);
        await rehearsals.Begin(copy.Id, people, ct);
        return TypedResults.LocalRedirect($"/ateliers/{copy.Slug}/animer");
    }

    private static async Task<Workshop> Copy(Workshop workshop, HttpContext http, Founding founding, RoomAccess access,
        TimeProvider clock, bool rehearsal, CancellationToken ct)
    {
        var act = new Act(http.User.PersonId(), workshop.Created.Organisation, clock.GetUtcNow());
        var copy = await founding.Again(workshop, workshop.Title, act, rehearsal, SentOnce.IdOf(http, clock), ct);
        if (!await access.Leads(http, copy.Id, ct)) PlaceToken.KeepFacilitator(http, copy.Id, await founding.Link(copy, ct));
        return copy;
    }
}
