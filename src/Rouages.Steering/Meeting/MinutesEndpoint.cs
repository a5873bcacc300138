using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Notifications;
using Rouages.Printing;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Meeting;

/// <summary>Minutes: their list, the page of a meeting, on paper, and sent to the collective.</summary>
internal static class MinutesEndpoint
{
    public const string Sent = "minutes-sent";

    /// <summary>Who sent minutes, in their history only.</summary>
    public const string SentBy = "minutes" + ActivityLog.OfObject + "sent";

    public static void MapMeeting(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/comptes-rendus", Show);
        plan.MapGet("/comptes-rendus/{id:guid}", One);
        plan.MapGet("/comptes-rendus/{id:guid}/compte-rendu.pdf", Print);
        plan.MapPost("/comptes-rendus/{id:guid}/envoyer", Send).RequireRateLimiting(Limits.Sensitive);
        plan.MapPost("/comptes-rendus/{id:guid}/retirer", Remove).Requires(Right.SettlePlan);
        plan.MapPost("/comptes-rendus/{id:guid}/remettre", Restore).Requires(Right.SettlePlan);
        plan.MapWriting();
    }

    private static async Task<RazorComponentResult<MinutesListPage>> Show(
        CooperationPlace place, Guid? retire, string? mot, string? page, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var text = TypedText.Line(mot);
        var all = await db.Set<Minutes>().AsNoTracking().Where(m => m.CooperationId == place.Id && m.Removed == null)
            .OrderByDescending(m => m.HeldOn).ThenByDescending(m => m.Id)
            .Select(m => new
            {
                Line = new MinutesLine(m.Id, m.Title, m.HeldOn, m.Place, m.NextOn, m.NextAt, m.NextNote, m.Attendees.Count),
                Course = text == null ? null : m.Course,
            })
            .Take(MinutesQueries.MostRead).ToListAsync(ct);
        var lines = all.Where(row => text is null || text.IsIn(row.Line.Title) || text.IsIn(row.Line.Place) || text.IsIn(row.Course))
            .Select(row => row.Line).ToList();
        var pages = Math.Max(1, (lines.Count + MinutesQueries.PageSize - 1) / MinutesQueries.PageSize);
        var current = Math.Clamp(TypedText.Number(page) ?? 1, 1, pages);
        return Html.Show(new MinutesListView(
            place, [.. lines.Skip((current - 1) * MinutesQueries.PageSize).Take(MinutesQueries.PageSize)], Paris.Today(clock), retire)
        {
            Text = text, Page = current, Pages = pages, Total = lines.Count,
        });
    }

    private static async Task<Results<RazorComponentResult<MinutesPage>, NotFound>> One(
        CooperationPlace place, Guid id, MinutesReader reader, RouagesDb db, CancellationToken ct)
    {
        if (await db.MinutesOf(place.Id, id, ct) is not { } minutes) return TypedResults.NotFound();
        return Html.Show(new MinutesView(place, await reader.Read(place, minutes, ct)));
    }

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<NoPdfPage>, NotFound>> Print(
        CooperationPlace place, string slug, Guid id, MinutesReader reader, RouagesDb db, ComponentWriter writer, PdfPrinter printer,
        HttpContext http, CancellationToken ct)
    {
        if (await db.MinutesOf(place.Id, id, ct) is not { } minutes) return TypedResults.NotFound();
        var page = await writer.Write(new PaperMinutesView(place.Name, await reader.Read(place, minutes, ct)));
        var printed = await printer.Print(page, http.User, ct);
        return printed is { Value: { } pdf }
            ? TypedResults.File(pdf, "application/pdf", $"compte-rendu-{((DateOnly?)minutes.HeldOn).Sent()}.pdf")
            : Html.Show(new NoPdfView(Sentence.From(printed.Refusal!), Words.Key("Ouvrir le compte rendu"), MinutesLinks.One(slug, id)),
                StatusCodes.Status503ServiceUnavailable);
    }

    // To everybody who reads the plan: those who were not there need it most. What did not change is told to nobody twice.
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MinutesPage>, NotFound>> Send(
        CooperationPlace place, string slug, Guid id, MinutesReader reader, RouagesDb db, Notify notify,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.MinutesOf(place.Id, id, ct) is not { } minutes) return TypedResults.NotFound();
        var people = await reader.Unsent(place, minutes, ct);
        if (people.Count == 0)
        {
            var errors = new Errors();
            if (minutes.SentAt is null) errors.Add("", "Personne d’autre ne lit le pilotage de cette coopération : rien n’est envoyé.");
            else errors.Add("", "Tout le collectif l’a déjà reçu, et rien n’a changé depuis : rien n’est envoyé.");
            return Html.Show(new MinutesView(place, await reader.Read(place, minutes, ct)) { Errors = errors },
                StatusCodes.Status422UnprocessableEntity);
        }

        var (changed, now) = (minutes.ChangedSinceSent, clock.GetUtcNow());
        await notify.Tell(people, new(MinutesKind.Word, id), Sent, (Words T) => changed
            ? T["Le compte rendu de « {0} » a été modifié ({1})", minutes.Title, place.Name]
            : T["Le compte rendu de « {0} » est à lire ({1})", minutes.Title, place.Name], ct);
        // Those who joined since do not move the day on which the others received it.
        if (minutes.SentAt is null || changed) minutes.SentAt = now;
        db.Add(ActivityLog.Entry(place.Act(now), place.Id, SentBy, id));
        db.Entry(minutes).Property(m => m.Title).IsModified = true;
        // Of two presses at once, one tells.
        if (!await db.SaveUnlessFaster(ct)) return TypedResults.LocalRedirect(MinutesLinks.One(slug, id));
        if (people.Count > 1) Flash.Now(http, "Le compte rendu est envoyé à {0} personnes.", people.Count);
        else Flash.Now(http, "Le compte rendu est envoyé à une personne.");
        return TypedResults.LocalRedirect(MinutesLinks.One(slug, id));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Remove(
        CooperationPlace place, string slug, Guid id, RouagesDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.MinutesOf(place.Id, id, ct) is not { } minutes) return TypedResults.NotFound();
        minutes.Remove(place.Act(clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "Le compte rendu est retiré.");
        return TypedResults.LocalRedirect($"{MinutesLinks.All(slug)}?retire={id}");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Restore(
        CooperationPlace place, string slug, Guid id, RouagesDb db, CancellationToken ct)
    {
        if (await db.MinutesOf(place.Id, id, ct, removedToo: true) is not { } minutes) return TypedResults.NotFound();
        minutes.Restore();
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect(MinutesLinks.One(slug, id));
    }
}
