using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>The group agrees on the level of one stage, keeps its disagreement, or takes back what it said.</summary>
internal static class SettleEndpoint
{
    public static void MapSettling(this IEndpointRouteBuilder group) => group.MapPost("/etapes/{stage}", Submit);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<GroupPage>, NotFound, StatusCodeHttpResult>> Submit(
        CooperationPlace place, string slug, int number, string stage, [FromForm] SettleForm? sent, HttpContext http, Diagnoses diagnoses,
        RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis) return TypedResults.NotFound();
        if (diagnosis.Framework.Stage(stage) is not { } known) return TypedResults.NotFound();

        var form = sent ?? new();
        var value = await db.Set<GroupValue>().SingleOrDefaultAsync(v => v.CampaignId == diagnosis.Campaign.Id && v.Stage == stage, ct);
        if (Moved(db, value, form.ReadEdition())) return await Overtaken(place, number, stage, form, diagnoses, db, ct);
        if (form.TakeBack)
        {
            if (value is not null) db.Remove(value);
        }
        else if (Settling.Read(form.ReadLevel(), form.Note, form.KeepsDisagreement) is { Refusal: null, Value: var wanted })
            Write(db, diagnosis, known, value, wanted, place.Act(clock.GetUtcNow()));
        else
            return Again(place, diagnosis, stage, form);

        if (!await db.SaveUnlessFaster(ct)) return await Overtaken(place, number, stage, form, diagnoses, db, ct);
        if (form.TakeBack) Flash.Now(http, "Ce que le groupe avait retenu est retiré.");
        else if (form.KeepsDisagreement) Flash.Now(http, "Le désaccord est gardé, et il est écrit.");
        else Flash.Now(http, "Le niveau du groupe est enregistré.");
        return TypedResults.LocalRedirect(form.TakeBack ? GroupView.PageOf(slug, number, stage) : Next(diagnosis, known, slug, number));
    }

    /// <summary>After a point of debate comes the next one that waits, then what the group said; another stage leads back to it.</summary>
    private static string Next(Diagnosis diagnosis, Stage settled, string slug, int number)
    {
        var points = diagnosis.Debate.ToList();
        var at = points.FindIndex(point => point.Stage == settled);
        var waiting = points.Skip(at + 1).Concat(points.Take(Math.Max(at, 0))).FirstOrDefault(point => !point.IsLookedAt);
        return at >= 0 && waiting is not null ? GroupView.PageOf(slug, number, waiting.Stage.Id)
            : $"/cooperations/{slug}/rouages/{number}/groupe?vue=bilan";
    }

    /// <summary>Somebody else settled, changed or took back the value since this page was shown.</summary>
    private static bool Moved(RouagesDb db, GroupValue? value, uint? seen)
    {
        if (value is null || seen is null) return value is not null || seen is not null;
        db.Expect(value, seen.Value);
        return db.EditionOf(value) != seen;
    }

    private static void Write(RouagesDb db, Diagnosis diagnosis, Stage stage, GroupValue? value, (int? Level, string? Note) wanted, Act act)
    {
        if (value is null)
            db.Add(value = new() { CampaignId = diagnosis.Campaign.Id, Stage = stage.Id, Level = 0, Settled = act });
        (value.Level, value.KeepsDisagreement, value.Completeness, value.Note, value.Settled, value.Batch, value.Origin) =
            (wanted.Level ?? 0, wanted.Level is null, null, wanted.Note, act, null, null);
    }

    // What was chosen stays in the form, beside what the group settled meanwhile; the next send is on top of it.
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<GroupPage>, NotFound, StatusCodeHttpResult>> Overtaken(
        CooperationPlace place, int number, string stage, SettleForm form, Diagnoses diagnoses, RouagesDb db, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } now) return TypedResults.NotFound();
        form.Edition = now.Framework.Stage(stage) is { } known ? GroupView.EditionOf(now[known]) : null;
        return GroupEndpoint.Page(
            place, now, now[now.Framework.Stage(stage)!], new(stage, form, new(), Overtaken: true), StatusCodes.Status409Conflict);
    }

    private static RazorComponentResult<GroupPage> Again(CooperationPlace place, Diagnosis diagnosis, string stage, SettleForm form)
    {
        var errors = new Errors();
        errors.Add(Settling.Read(form.ReadLevel(), form.Note, form.KeepsDisagreement).Refusal!);
        return GroupEndpoint.Page(
            place, diagnosis, diagnosis[diagnosis.Framework.Stage(stage)!], new(stage, form, errors),
            StatusCodes.Status422UnprocessableEntity);
    }
}
