using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Needs.Domain;
using Rouages.Needs.Showing;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Needs.Witnessing;

/// <summary>Saying a need too, telling more of it, and taking one's voice back.</summary>
internal static class WitnessEndpoint
{
    public static void MapWitnessing(this IEndpointRouteBuilder pages)
    {
        var voice = pages.MapGroup("/besoins/{slug}/moi-aussi").AllowAnonymous().RequireRateLimiting(Limits.Sensitive);
        voice.MapPost("", Say);
        voice.MapPost("/mots", Tell);
        voice.MapPost("/retirer", TakeBack);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Say(
        string slug, HttpContext http, NeedReader reader, OwnVoice own, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await reader.Find(slug, http, ct) is not { Hidden: null } need) return TypedResults.NotFound();
        if (VisitorForm.Refuse(http, clock, isPress: true) is { } refusal)
        {
            Flash.Refuse(http, refusal);
            return TypedResults.LocalRedirect(NeedLinks.Of(slug));
        }

        var voice = await own.Add(need.Id, http, clock.GetUtcNow(), ct);
        // Two presses at one instant are one voice.
        await db.SaveOnce<Witness>(voice.Id, ct);
        Flash.Now(http, "Votre voix est comptée. Merci.");
        return TypedResults.LocalRedirect(NeedLinks.Of(slug));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NeedPage>, NotFound>> Tell(
        string slug, [FromForm] WordsForm form, HttpContext http, NeedReader reader, OwnVoice own, TerritoryFinder territories,
        RouagesDb db, CancellationToken ct)
    {
        if (await reader.Find(slug, http, ct) is not { Hidden: null } need || await own.Of(need.Id, http, ct) is not { } voice)
            return TypedResults.NotFound();
        var errors = new Errors();
        form.Write(voice, territories, errors);
        if (errors.Any)
            return await reader.Read(need, 1, http, ct) is { } view
                ? Html.Show(view with { Words = form, WordsErrors = errors }, StatusCodes.Status422UnprocessableEntity)
                : TypedResults.NotFound();
        await db.SaveChangesAsync(ct);
        if (voice.Words is null) Flash.Now(http, "C’est enregistré.");
        else Flash.Now(http, "Merci : ce que vous vivez se lit maintenant parmi les témoins.");
        return TypedResults.LocalRedirect(NeedLinks.Of(slug));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> TakeBack(
        string slug, HttpContext http, NeedReader reader, OwnVoice own, RouagesDb db, CancellationToken ct)
    {
        if (await reader.Find(slug, http, ct) is not { } need) return TypedResults.NotFound();
        if (await own.Of(need.Id, http, ct) is { } voice) db.Remove(voice);
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "Votre voix est retirée.");
        return TypedResults.LocalRedirect(NeedLinks.Of(slug));
    }
}
