using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Said = Rouages.Web.Said;

namespace Rouages.Assessments.Reporting;

/// <summary>The porteur gives a dated version to somebody by a link, takes it back, and decides what is public.</summary>
internal static class SharesEndpoint
{
    public static void MapSharing(this IEndpointRouteBuilder pages)
    {
        var shares = pages.MapGroup("/cooperations/{slug}/rouages/{number:int}").RequireAuthorization();
        shares.MapGet("/partages", Show);
        shares.MapPost("/partages", Share);
        shares.MapPost("/partages/{id:guid}/revoquer", Revoke);
        shares.MapPublishing();
        pages.MapSharedReports();
    }

    private static async Task<Results<RazorComponentResult<SharesPage>, NotFound, StatusCodeHttpResult>> Show(
        string slug, int number, HttpContext http, CooperationFinder cooperations, Shares shares, CancellationToken ct)
    {
        if (await cooperations.Find(slug, http.User, ct) is not { } place || !place.Allows(Right.SeeGroupResult)) return TypedResults.NotFound();
        if (!place.Allows(Right.PublishDiagnosis)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        http.Response.Headers.CacheControl = "no-store";
        return await shares.View(place, number, new(), new(), FreshLink.Take(http), ct) is { } view ? Html.Show(view) : TypedResults.NotFound();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SharesPage>, NotFound, StatusCodeHttpResult>> Share(
        string slug, int number, [FromForm] ShareForm? sent, HttpContext http,
        CooperationFinder cooperations, Shares shares, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await cooperations.Find(slug, http.User, ct) is not { Seat: { } seat } place || !place.Allows(Right.SeeGroupResult)) return TypedResults.NotFound();
        if (!place.Allows(Right.PublishDiagnosis)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (form, errors) = (sent ?? new(), new Errors());
        if (form.Read(errors) is not { } asked)
            return await shares.View(place, number, form, errors, null, ct) is { } again ? Html.Show(again, StatusCodes.Status422UnprocessableEntity) : TypedResults.NotFound();

        var token = ShareToken.New();
        if (await shares.Freeze(place, number, asked.For, asked.Choice, token, seat.Act(clock.GetUtcNow()), ct) is not { } shared) return TypedResults.NotFound();
        db.Add(shared);
        await db.SaveChangesAsync(ct);
        FreshLink.Keep(http, shared.Id, token);
        Said.Now(http, "La version est figée et son lien est prêt.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}/partages");
    }

    private static async Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> Revoke(
        string slug, int number, Guid id, [FromForm] RevokeForm? form, HttpContext http,
        CooperationFinder cooperations, Shares shares, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await cooperations.Find(slug, http.User, ct) is not { Seat: { } seat } place || !place.Allows(Right.SeeGroupResult)) return TypedResults.NotFound();
        if (!place.Allows(Right.PublishDiagnosis)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (await shares.Find(place, number, id, ct) is not { } shared) return TypedResults.NotFound();
        shared.Revoked ??= seat.Act(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        Said.Now(http, "Le lien de {0} ne s’ouvre plus.", shared.For);
        return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}/partages");
    }
}

/// <summary>Only the token: reading a form is what makes the framework check it.</summary>
public sealed class RevokeForm
{
    public string? Nothing { get; set; }
}
