using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Restituting;

namespace Rouages.Workshops.Conversions;

/// <summary>A card becomes something that lasts, by the rules of the module that keeps it.</summary>
internal static class ConversionEndpoint
{
    public static void MapConversions(this IEndpointRouteBuilder pages)
    {
        var workshop = pages.MapGroup("/ateliers/{slug}").RequireAuthorization();
        workshop.MapPost("/cartes/{number:int}/devenir/{kind}", Take);
        workshop.MapPost("/accords", Settle);
        workshop.MapValue();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<RestitutionPage>, NotFound, StatusCodeHttpResult>> Take(
        string slug, int number, string kind, HttpContext http,
        RestitutionReading reading, CardConversions conversions, RouagesDb db, CancellationToken ct)
    {
        if (await reading.Find(slug, http, ct) is not { Place: { } place } found) return TypedResults.NotFound();
        if (conversions.Find(kind) is not { } conversion
            || found.Restitution.Cards.FirstOrDefault(card => card.Number == number) is not { } card)
            return TypedResults.NotFound();
        if (conversion.SaysHowItIs && CardConversions.SpeaksOfAnother(found, card))
            return RestitutionEndpoint.Page(found, await conversions.Of(found, ct),
                new Refusal("Cette carte parle d’une autre coopération : elle ne dit rien de la vôtre."));
        if (!conversion.MayTake(place)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);

        await using var transaction = await db.ConvertAlone(found.Workshop.Id, ct);
        var (taken, refusal) =
            await conversion.Take(place, new(card.Text, CardOrigin.Of(found.Workshop.Id, number), found.Workshop.IsDemo), ct);
        if (refusal is not null) return RestitutionEndpoint.Page(found, await conversions.Of(found, ct), refusal);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        Flash.Now(http, "La carte {0} est devenue : « {1} ».", number, taken!.Title);
        return TypedResults.LocalRedirect($"/ateliers/{slug}/restitution#carte-{number}");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<RestitutionPage>, NotFound, StatusCodeHttpResult>> Settle(
        string slug, HttpContext http, RestitutionReading reading, CardConversions conversions, GroupDiagnoses diagnoses, RouagesDb db,
            CancellationToken ct)
    {
        if (await reading.Find(slug, http, ct) is not { Place: { } place } found) return TypedResults.NotFound();
        if (CollectiveDiagnosis.NumberIn(found.Workshop.Steps) is not { } number) return TypedResults.NotFound();
        if (!diagnoses.MaySettle(place)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        await using var alone = await db.ConvertAlone(found.Workshop.Id, ct);
        var values = found.Restitution.Sections.SelectMany(section => section.Agreements).Where(agreed => agreed.IsToWrite)
            .ToList();
        foreach (var agreed in values)
        {
            var origin = CardOrigin.OfAgreement(found.Workshop.Id, agreed.Column);
            var (_, refusal) = await diagnoses.Settle(place, number, agreed.Column, agreed.Value, agreed.Note, origin, ct);
            if (refusal is not null) return RestitutionEndpoint.Page(found, await conversions.Of(found, ct), refusal);
        }
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        var kept = values.Count(agreed => agreed.Value is null);
        if (values.Count == 0) Flash.Now(http, "C’est déjà écrit dans le diagnostic.");
        else if (kept == 0) Flash.Now(http, "Niveaux du groupe écrits dans le diagnostic : {0}.", values.Count);
        else Flash.Now(http, "Écrits dans le diagnostic, niveaux du groupe : {0} ; désaccords gardés : {1}.", values.Count - kept, kept);
        return TypedResults.LocalRedirect($"/ateliers/{slug}/restitution#accords");
    }
}
