using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Contracts.Assessments;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Restituting;

namespace Rouages.Workshops.Conversions;

/// <summary>
/// A card becomes a value of the group, in the cooperation's last closed diagnosis or in the one that the workshop is about.
/// </summary>
internal static class ValueEndpoint
{
    public static void MapValue(this RouteGroupBuilder workshop)
    {
        workshop.MapGet("/cartes/{number:int}/devenir/valeur", Show);
        workshop.MapPost("/cartes/{number:int}/devenir/valeur", Settle);
    }

    private static async Task<Results<RazorComponentResult<ValuePage>, NotFound, StatusCodeHttpResult>> Show(
        string slug, int number, HttpContext http, RestitutionReading reading, GroupDiagnoses diagnoses, CancellationToken ct)
    {
        if (await reading.Find(slug, http, ct) is not { Place: { } place } found || CardOf(found, number) is not { } card)
            return TypedResults.NotFound();
        if (!diagnoses.MaySettle(place)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        return await DiagnosisOf(found, diagnoses, ct) is { } diagnosis
            ? Page(found, card, diagnosis, ValueForm.For(diagnosis), new()) : TypedResults.NotFound();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ValuePage>, NotFound, StatusCodeHttpResult>> Settle(
        string slug, int number, [FromForm] ValueForm? sent, HttpContext http, RestitutionReading reading, GroupDiagnoses diagnoses,
            RouagesDb db, CancellationToken ct)
    {
        if (await reading.Find(slug, http, ct) is not { Place: { } place } found || CardOf(found, number) is not { } card)
            return TypedResults.NotFound();
        if (!diagnoses.MaySettle(place)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (await DiagnosisOf(found, diagnoses, ct) is not { } diagnosis) return TypedResults.NotFound();

        var (form, errors) = (sent ?? new(), new Errors());
        if (CardConversions.SpeaksOfAnother(found, card))
            errors.Add(nameof(form.Stage), "Cette carte parle d’une autre coopération : elle ne dit rien de la vôtre.");
        if (form.Read(diagnosis, errors) is not var (stage, level)) return Page(found, card, diagnosis, form, errors);
        await using var alone = await db.ConvertAlone(found.Workshop.Id, ct);
        var (_, refusal) =
            await diagnoses.Settle(place, diagnosis.Campaign.Number, stage, level, card.Text, CardOrigin.Of(found.Workshop.Id, number), ct);
        if (refusal is not null) errors.Add(refusal);
        if (errors.Any) return Page(found, card, diagnosis, form, errors);
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        Flash.Now(http, "La carte {0} accompagne maintenant un niveau du groupe.", number);
        return TypedResults.LocalRedirect($"/ateliers/{slug}/restitution#carte-{number}");
    }

    private static RestitutionCard? CardOf(ReadRestitution found, int number) =>
        found.Restitution.Cards.FirstOrDefault(card => card.Number == number);

    // The workshop may be about one diagnosis; else it is the last one that the group closed.
    private static async Task<GroupDiagnosis?> DiagnosisOf(ReadRestitution found, GroupDiagnoses diagnoses, CancellationToken ct)
    {
        var (place, about) = (found.Place!, CollectiveDiagnosis.NumberIn(found.Workshop.Steps));
        var closed = await diagnoses.Closed(place, ct);
        return closed.OrderByDescending(campaign => campaign.Number == about).FirstOrDefault() is { } chosen
            ? await diagnoses.Read(place.Slug, place.Id, chosen.Number, ct) : null;
    }

    private static RazorComponentResult<ValuePage> Page(
        ReadRestitution found, RestitutionCard card, GroupDiagnosis diagnosis, ValueForm form, Errors errors) =>
        Html.Show(
            new ValueView(found.Workshop.Slug, found.Workshop.Title, card.Number, card.Text, diagnosis, form, errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
