using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Visiting;

/// <summary>The outside views of a cooperation.</summary>
public sealed record OutsideViewsView(CooperationPlace Place, IReadOnlyList<OutsideView> Views) : View<OutsideViewsPage>;

/// <summary>What the cooperation does with one of them.</summary>
public sealed class OutsideViewForm
{
    public string? Workshop { get; init; }
    public string? Column { get; init; }
    public string? Choice { get; init; }
}

/// <summary>Reads the outside views of a cooperation; who leads it keeps them beside its own reading or leaves them aside.</summary>
internal static class OutsideViewEndpoint
{
    public const string Keep = "garder", Leave = "ecarter";

    public static string At(string slug) => Link.To($"/cooperations/{slug}/regards");

    public static void MapOutsideViews(this IEndpointRouteBuilder pages)
    {
        var views = pages.MapCooperation("regards", read: Right.SeeGroupResult, write: Right.SettleGroupValue);
        views.MapGet("", Show);
        views.MapPost("", Choose);
    }

    // Members read what was kept; who leads also what waits for a choice and what was left aside.
    private static async Task<RazorComponentResult<OutsideViewsPage>> Show(
        CooperationPlace place, OutsideViews views, CancellationToken ct) =>
        Html.Show(new OutsideViewsView(
            place, await views.Of(place.Id, place.Holds(Right.SettleGroupValue) ? null : OutsideViewChoice.Kept, ct)));

    private static async Task<Results<RedirectHttpResult, NotFound>> Choose(
        CooperationPlace place, string slug, [FromForm] OutsideViewForm form, RouagesDb db, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        var subject = await (from one in db.Set<WorkshopSubject>()
                             join workshop in db.Set<Workshop>() on one.WorkshopId equals workshop.Id
                             where workshop.Slug == form.Workshop && one.Column == form.Column
                             where one.About == place.Id && one.Source == ChoiceSource.Cooperations && one.ToldAt != null
                             select one).SingleOrDefaultAsync(ct);
        if (subject is null || form.Choice is not (Keep or Leave)) return TypedResults.NotFound();
        subject.Choose(form.Choice == Keep ? OutsideViewChoice.Kept : OutsideViewChoice.LeftAside, place.Act(clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        if (form.Choice == Keep)
            Flash.Now(http, "Ces regards sont gardés : les membres les lisent à côté de leurs rouages.");
        else
            Flash.Now(http, "Ces regards sont laissés de côté : seules les personnes qui animent les voient encore.");
        return TypedResults.LocalRedirect(At(slug));
    }
}
