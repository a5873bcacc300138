using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Noting;

/// <summary>What the collective needs, what helps it and what holds it back.</summary>
public sealed record FindingsView(
    CooperationPlace Place, IReadOnlyList<FindingLine> Lines, FindingForm Form, Errors Errors, Guid? JustRemoved) : View<FindingsPage>;

/// <summary>One of them, as the page shows it.</summary>
public sealed record FindingLine(Guid Id, FindingKind Kind, string Text, Origin? Origin, DateTimeOffset At);

/// <summary>A finding written by hand.</summary>
public sealed class FindingForm
{
    public string? Kind { get; init; }
    public string? Text { get; init; }
}

internal static class FindingLinks
{
    public static string All(string slug) => $"/cooperations/{slug}/pilotage/reperes";
}

internal static class FindingsEndpoint
{
    public static void MapNoting(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/reperes", Show);
        plan.MapPost("/reperes", Add);
        plan.MapPost("/reperes/{id:guid}/retirer", Remove);
        plan.MapPost("/reperes/{id:guid}/remettre", Restore);
    }

    private static async Task<RazorComponentResult<FindingsPage>> Show(
        CooperationPlace place, Guid? retire, RouagesDb db, CancellationToken ct)
    {
        return Html.Show(new FindingsView(place, await Lines(db, place.Id, ct), new(), new(), retire));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<FindingsPage>>> Add(
        CooperationPlace place, string slug, [FromForm] FindingForm form, HttpContext http, RouagesDb db, TimeProvider clock,
        CancellationToken ct)
    {
        var errors = new Errors();
        if (!Enum.TryParse<FindingKind>(form.Kind, out var kind) || !Enum.IsDefined(kind))
            errors.Add("Kind", "Choisissez un besoin, un levier ou un frein.");
        var id = SentOnce.IdOf(http, clock);
        var (finding, refusal) = Finding.Note(place.Id, kind, form.Text, null, place.Act(clock.GetUtcNow()), place.IsDemo, id);
        if (refusal is not null) errors.Add(refusal);
        if (errors.Any)
            return Html.Show(new FindingsView(place, await Lines(db, place.Id, ct), form, errors, null),
                StatusCodes.Status422UnprocessableEntity);
        db.Add(finding!);
        await db.SaveOnce<Finding>(id, ct);
        Flash.Now(http, "C’est noté.");
        return TypedResults.LocalRedirect(FindingLinks.All(slug));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Remove(
        CooperationPlace place, string slug, Guid id, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindingOf(place.Id, id, ct) is not { } finding) return TypedResults.NotFound();
        finding.Remove(place.Act(clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect($"{FindingLinks.All(slug)}?retire={id}");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Restore(
        CooperationPlace place, string slug, Guid id, RouagesDb db, CancellationToken ct)
    {
        if (await db.FindingOf(place.Id, id, ct) is not { } finding) return TypedResults.NotFound();
        finding.Restore();
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect(FindingLinks.All(slug));
    }

    private static Task<Finding?> FindingOf(this RouagesDb db, Guid cooperation, Guid id, CancellationToken ct) =>
        db.Set<Finding>().SingleOrDefaultAsync(f => f.Id == id && f.CooperationId == cooperation, ct);

    private static Task<List<FindingLine>> Lines(RouagesDb db, Guid cooperation, CancellationToken ct) => db.Set<Finding>().AsNoTracking()
        .Where(f => f.CooperationId == cooperation && f.Removed == null).OrderByDescending(f => f.Id).Take(Finding.MostShown)
        .Select(f => new FindingLine(f.Id, f.Kind, f.Text, f.Origin, f.Noted.At)).ToListAsync(ct);
}
