using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Measuring;

/// <summary>The one measures sheet of a cooperation: read by its members, written stage by stage by those who animate.</summary>
internal static class MeasuresEndpoint
{
    public static void MapMeasures(this IEndpointRouteBuilder pages)
    {
        var measures = pages.MapCooperation("rouages/mesures", read: Right.SeeGroupResult, write: Right.OpenCampaign);
        measures.MapGet("", Show);
        measures.MapGet("/{stage}", Edit).LeadsToWriting();
        measures.MapPost("/{stage}", Save);
    }

    private static async Task<RazorComponentResult<MeasuresPage>> Show(
        CooperationPlace place, RouagesDb db, Frameworks frameworks, CancellationToken ct)
    {
        var framework = await db.FrameworkOf(place.Id, frameworks, ct);
        return Html.Show(new MeasuresView(place, framework, await db.MeasuresOf(place.Id, framework, ct)));
    }

    private static async Task<Results<RazorComponentResult<MeasureStagePage>, NotFound>> Edit(
        CooperationPlace place, string stage, RouagesDb db, Frameworks frameworks, TimeProvider clock, CancellationToken ct)
    {
        var framework = await db.FrameworkOf(place.Id, frameworks, ct);
        if (framework.Stage(stage) is not { } shown) return TypedResults.NotFound();
        var form = new MeasureForm { Day = Days.Write(Paris.Day(clock.GetUtcNow())) };
        return Html.Show(new MeasureStageView(place, framework, shown, await db.MeasuresOf(place.Id, framework, ct), form, new Errors()));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MeasureStagePage>, NotFound>> Save(
        CooperationPlace place, string stage, IFormCollection sent, HttpContext http, RouagesDb db, Frameworks frameworks,
        TimeProvider clock, CancellationToken ct)
    {
        var framework = await db.FrameworkOf(place.Id, frameworks, ct);
        if (framework.Stage(stage) is not { } shown) return TypedResults.NotFound();
        var (now, errors, form) = (clock.GetUtcNow(), new Errors(), MeasureForm.From(sent));
        var sheet = await db.MeasuresOf(place.Id, framework, ct);
        var day = form.ReadDay(Paris.Day(now), errors);
        var read = form.Read(framework, shown, errors);
        if (await db.Set<Measure>().CountAsync(m => m.CooperationId == place.Id, ct) + read.Count > Measure.MostPerCooperation)
            errors.Add(new Refusal("Au plus {0} mesures par coopération.") { Arguments = [Measure.MostPerCooperation] });
        if (errors.Any || day is null)
            return Html.Show(new MeasureStageView(place, framework, shown, sheet, form, errors), StatusCodes.Status422UnprocessableEntity);

        // The same measure sent twice is one.
        var given = read.Where(one => sheet[one.Indicator].Now is not { } last
            || last.Day != day || !last.Value.Equals(one.Value) || last.Source != one.Source).ToList();
        db.AddRange(given.Select(one => new Measure
        {
            Id = Guid.CreateVersion7(now), CooperationId = place.Id, Framework = framework.Slug, Indicator = one.Indicator.Id,
            Day = day.Value, Value = one.Value, Source = one.Source, Noted = place.Act(now),
        }));
        await db.SaveChangesAsync(ct);
        if (given.Count == 0) Flash.Now(http, "Rien n’a changé.");
        else Flash.Now(http, "Les mesures sont enregistrées.");
        return TypedResults.LocalRedirect($"/cooperations/{place.Slug}/rouages/mesures#etape-{stage}");
    }
}

/// <summary>The sheet, wheel after wheel.</summary>
public sealed record MeasuresView(CooperationPlace Place, Framework Framework, MeasureSheet Sheet) : View<MeasuresPage>
{
    public string Address => $"/cooperations/{Place.Slug}/rouages/mesures";
}

/// <summary>The form of one stage.</summary>
public sealed record MeasureStageView(
    CooperationPlace Place, Framework Framework, Stage Stage, MeasureSheet Sheet, MeasureForm Form, Errors Errors) : View<MeasureStagePage>
{
    public string Address => $"/cooperations/{Place.Slug}/rouages/mesures";
}
