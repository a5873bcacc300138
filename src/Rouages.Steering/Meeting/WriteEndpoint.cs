using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Meeting;

/// <summary>Writing minutes, and writing them again.</summary>
internal static class WriteEndpoint
{
    public static void MapWriting(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/comptes-rendus/ajouter", New).LeadsToWriting();
        plan.MapPost("/comptes-rendus/ajouter", Add).RequireRateLimiting(Limits.Sensitive);
        plan.MapGet("/comptes-rendus/{id:guid}/modifier", Open).LeadsToWriting();
        plan.MapPost("/comptes-rendus/{id:guid}/modifier", Edit).RequireRateLimiting(Limits.Sensitive);
    }

    // What the last minutes let one foresee is filled in: the day and hour they announced, where one meets, who comes.
    private static async Task<RazorComponentResult<MinutesFormPage>> New(
        CooperationPlace place, MinutesReader reader, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var (today, people) = (Paris.Today(clock), await reader.People(place, null, ct));
        var last = await db.Set<Minutes>().AsNoTracking().Include(m => m.Attendees)
            .Where(m => m.CooperationId == place.Id && m.Removed == null).OrderByDescending(m => m.HeldOn).ThenByDescending(m => m.Id)
            .FirstOrDefaultAsync(ct);
        var self = Acting.ActionForm.Seated(place.Seat!.PersonId, place.Seat!.OrganisationId);
        var came = last?.Attendees.Where(one => one.Person is not null).Select(MinutesForm.Seated)
            .Where(seat => people.Any(person => person.Value == seat)).ToList() ?? [];
        var form = new MinutesForm
        {
            HeldOn = (last?.NextOn is { } announced && announced <= today ? announced : (DateOnly?)today).Sent(),
            Where = last?.Place, Referent = place.Seat!.PersonName, Seats = [.. came.Append(self).Distinct()],
        };
        return Html.Show(new MinutesFormView(place, null, form, new(), people) { IsLikeLast = came.Exists(seat => seat != self) });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MinutesFormPage>>> Add(
        CooperationPlace place, string slug, [FromForm] MinutesForm form, CooperationFinder cooperations, MinutesReader reader,
        RouagesDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var (errors, id) = (new Errors(), SentOnce.IdOf(http, clock));
        var begun = form.Read(errors, await cooperations.People(place.Id, ct)) is { } content
            ? Minutes.Begin(place.Id, content, place.Act(clock.GetUtcNow()), id: id) : default;
        if (begun.Refusal is { } refusal) errors.Add(refusal);
        if (errors.Any)
            return Html.Show(new MinutesFormView(place, null, form, errors, await reader.People(place, null, ct)),
                StatusCodes.Status422UnprocessableEntity);

        db.Add(begun.Value!);
        await db.SaveOnce<Minutes>(id, ct);
        Flash.Now(http, "Le compte rendu est enregistré. Inscrivez maintenant ce qui a été décidé et ce qui reste à faire.");
        return TypedResults.LocalRedirect(MinutesLinks.One(slug, id));
    }

    private static async Task<Results<RazorComponentResult<MinutesFormPage>, NotFound>> Open(
        CooperationPlace place, Guid id, MinutesReader reader, RouagesDb db, CancellationToken ct)
    {
        if (await db.MinutesOf(place.Id, id, ct) is not { } minutes) return TypedResults.NotFound();
        var form = MinutesForm.Of(minutes, db.EditionOf(minutes));
        return Html.Show(new MinutesFormView(place, id, form, new(), await reader.People(place, minutes, ct)));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MinutesFormPage>, NotFound>> Edit(
        CooperationPlace place, string slug, Guid id, [FromForm] MinutesForm form, CooperationFinder cooperations, MinutesReader reader,
        RouagesDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.MinutesOf(place.Id, id, ct) is not { } minutes) return TypedResults.NotFound();
        var people = await reader.People(place, minutes, ct);
        db.Expect(minutes, form.Edition);
        var errors = new Errors();
        if (form.Read(errors, await cooperations.People(place.Id, ct), minutes) is { } content
            && minutes.Write(content, clock.GetUtcNow()) is { } refusal)
            errors.Add(refusal);
        if (errors.Any)
            return Html.Show(new MinutesFormView(place, id, form, errors, people), StatusCodes.Status422UnprocessableEntity);

        // Those present lie in rows of their own: the edition of the minutes moves with them.
        db.Entry(minutes).Property(m => m.Title).IsModified = true;
        if (!await db.SaveUnlessFaster(ct)) return await Overtaken(place, id, form, reader, db, ct);
        Flash.Now(http, "Le compte rendu est enregistré.");
        return TypedResults.LocalRedirect(MinutesLinks.One(slug, id));
    }

    // The typed text stays, beside what stands now; the next send is on top of the last edition.
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MinutesFormPage>, NotFound>> Overtaken(
        CooperationPlace place, Guid id, MinutesForm form, MinutesReader reader, RouagesDb db, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.MinutesOf(place.Id, id, ct) is not { } minutes) return TypedResults.NotFound();
        var now = MinutesForm.Of(minutes, db.EditionOf(minutes));
        return Html.Show(
            new MinutesFormView(place, id, form.On(now.Edition), new(), await reader.People(place, minutes, ct)) { Now = now },
            StatusCodes.Status409Conflict);
    }
}
